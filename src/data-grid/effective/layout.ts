import { setsOf, siteWords } from './edges';
import type { EffectiveSite, EffectiveSites } from './sites';

/** A site's box: its middle, and its size. */
export interface Box {
  readonly site: EffectiveSite;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
}

const margin = 30;
/** Of a letter of 12 pixels, a little more than the mean. */
const letter = 6.6;

const widthOf = (site: EffectiveSite): number =>
  Math.max(150, ...[site.name, ...siteWords(site)].map((line, i) => line.length * (i === 0 ? 9 : letter) + 28));

const heightOf = (site: EffectiveSite): number => 44 + siteWords(site).length * 17;

/** How far the middles of a set's boxes lie from their common middle, so that neighbours leave room for a label. */
function radii(count: number, width: number, height: number): { readonly rx: number; readonly ry: number } {
  if (count === 1) return { rx: 0, ry: 0 };
  if (count === 2) return { rx: width / 2 + 85, ry: 0 };
  const apart = Math.sin(Math.PI / count);
  return { rx: Math.max(width * 0.75 + 60, ((width + 40) * 0.5) / apart), ry: Math.max(height + 70, ((height + 60) * 0.5) / apart) };
}

/** Each set of sites on an ellipse of its own, one set below the other; two sites side by side. */
export function layoutOf(answer: EffectiveSites): Layout {
  const boxes = new Map<string, Box>();
  let [width, height] = [2 * margin, margin];
  const blocks = setsOf(answer).map((sites) => {
    const [boxWidth, boxHeight] = [Math.max(...sites.map(widthOf)), Math.max(...sites.map(heightOf))];
    const { rx, ry } = radii(sites.length, boxWidth, boxHeight);
    width = Math.max(width, 2 * (rx + boxWidth / 2 + margin));
    return { sites, boxWidth, boxHeight, rx, ry };
  });
  for (const { sites, boxWidth, boxHeight, rx, ry } of blocks) {
    const middle = height + ry + boxHeight / 2;
    for (const [i, site] of sites.entries()) {
      // The first stands on top; of two, on the left.
      const angle = (2 * Math.PI * i) / sites.length - (sites.length === 2 ? Math.PI : Math.PI / 2);
      const [x, y] = [width / 2 + rx * Math.cos(angle), middle + ry * Math.sin(angle)].map(Math.round) as [number, number];
      boxes.set(site.id, { site, x, y, width: boxWidth, height: heightOf(site) });
    }
    height = middle + ry + boxHeight / 2 + margin;
  }
  return { width: Math.ceil(width), height: Math.ceil(height), boxes };
}
