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
  if (count === 2) return { rx: width / 2 + 110, ry: 0 };
  const apart = Math.sin(Math.PI / count);
  return { rx: Math.max(width * 0.75 + 60, ((width + 40) * 0.5) / apart), ry: Math.max(height + 70, ((height + 60) * 0.5) / apart) };
}

/** A set of sites on an ellipse around the origin. The first stands on top; of two, on the left. */
function placed(sites: readonly EffectiveSite[]): readonly Box[] {
  const [width, tallest] = [Math.ceil(Math.max(...sites.map(widthOf))), Math.max(...sites.map(heightOf))];
  const { rx, ry } = radii(sites.length, width, tallest);
  return sites.map((site, i) => {
    const angle = (2 * Math.PI * i) / sites.length - (sites.length === 2 ? Math.PI : Math.PI / 2);
    return { site, x: Math.round(rx * Math.cos(angle)), y: Math.round(ry * Math.sin(angle)), width, height: heightOf(site) };
  });
}

/** Each set of sites by itself, one below the other. */
export function layoutOf(answer: EffectiveSites): Layout {
  const sets = setsOf(answer).map(placed);
  const width = 2 * Math.ceil(margin + Math.max(0, ...sets.flat().map((box) => Math.abs(box.x) + box.width / 2)));
  const boxes = new Map<string, Box>();
  let height = margin;
  for (const set of sets) {
    const top = Math.min(...set.map((box) => box.y - box.height / 2));
    const bottom = Math.max(...set.map((box) => box.y + box.height / 2));
    for (const box of set) boxes.set(box.site.id, { ...box, x: width / 2 + box.x, y: height + box.y - top });
    height += bottom - top + margin;
  }
  return { width, height: Math.ceil(height), boxes };
}
