import { type Edge, edgeLabel, edgesOf, nameWords, setsOf, siteWords } from './edges';
import { type Box, type Point, type Rect, rectOf, segmentCrosses } from './geometry';
import { labelHeight, labelled, placeLabels, widthOfText } from './labels';
import type { EffectiveSite, EffectiveSites } from './sites';

/** A site's box: its middle, and its size. */
export interface SiteBox extends Box {
  readonly site: EffectiveSite;
}

export interface SiteLine {
  readonly edge: Edge;
  readonly from: SiteBox;
  readonly to: SiteBox;
  /** The middle of its label, where there is room for one. */
  readonly label?: Point;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** By the site's id. */
  readonly boxes: ReadonlyMap<string, SiteBox>;
  readonly lines: readonly SiteLine[];
}

const margin = 30;

const widthOf = (site: EffectiveSite): number =>
  Math.max(150, widthOfText(nameWords(site), 10.5), ...siteWords(site).map((line) => widthOfText(line))) + 28;

const heightOf = (site: EffectiveSite): number => 44 + siteWords(site).length * 17;

/** Sites on an ellipse around the origin. The first stands on top; of two, on the left. */
function onEllipse(sites: readonly EffectiveSite[], rx: number, ry: number): readonly SiteBox[] {
  const width = Math.ceil(Math.max(...sites.map(widthOf)));
  return sites.map((site, i) => {
    const angle = (2 * Math.PI * i) / sites.length - (sites.length === 2 ? Math.PI : Math.PI / 2);
    return { site, x: Math.round(rx * Math.cos(angle)), y: Math.round(ry * Math.sin(angle)), width, height: heightOf(site) };
  });
}

/** Whether no two boxes are nearer than a label needs. */
const isApart = (boxes: readonly SiteBox[], gap: number): boolean =>
  boxes.every((a, i) =>
    boxes.slice(i + 1).every((b) => {
      const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
      return dx >= a.width + gap || dy >= (a.height + b.height) / 2 + 2 * labelHeight;
    }),
  );

/** Whether no line between two boxes passes behind a third, and every label has room. */
function isClear(boxes: readonly SiteBox[], edges: readonly Edge[]): boolean {
  const lines = linesOf(new Map(boxes.map((box) => [box.site.id, box])), edges);
  if (lines.some(({ from, to }) => boxes.some((box) => box !== from && box !== to && segmentCrosses(from, to, rectOf(box, 8)))))
    return false;
  const named = withLabel(lines, boxes.length);
  return placeLabels(named, boxes.map(roomOf)).size === named.length;
}

/** A box with the room that labels leave around it. */
const roomOf = (box: SiteBox): Rect => rectOf(box, 2);

const linesOf = (boxes: ReadonlyMap<string, SiteBox>, edges: readonly Edge[]): readonly SiteLine[] =>
  edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    return from && to ? [{ edge, from, to }] : [];
  });

/** The lines of one set of sites that have a label. */
function withLabel(lines: readonly SiteLine[], siteCount: number): readonly SiteLine[] {
  const edges = new Set(
    labelled(
      lines.map(({ edge }) => edge),
      siteCount,
    ),
  );
  return lines.filter(({ edge }) => edges.has(edge));
}

/** Beyond this many, lines may pass behind boxes: the drawing would grow too large to be read at once. */
const mostClear = 12;
const largest = 16;

/** A set of sites, as near to each other as is clear. */
function placed(sites: readonly EffectiveSite[], edges: readonly Edge[]): readonly SiteBox[] {
  const crowd = labelled(edges, sites.length).length < edges.length;
  const gap = Math.max(40, ...(crowd ? [] : edges.map((edge) => widthOfText(edgeLabel(edge)) + 50)));
  const at = (scale: number): readonly SiteBox[] => onEllipse(sites, 110 * scale, sites.length === 2 ? 0 : 80 * scale);
  if (sites.length === 1) return at(0);
  let scale = 1;
  while (!isApart(at(scale), gap)) scale += 0.1;
  while (sites.length <= mostClear && scale < largest && !isClear(at(scale), edges)) scale += 0.1;
  return at(scale);
}

/** Each set of sites by itself, one below the other. */
export function layoutOf(answer: EffectiveSites): Layout {
  const edges = edgesOf(answer);
  const sets = setsOf(answer).map((sites) => {
    const ids = new Set(sites.map(({ id }) => id));
    const own = edges.filter(({ from }) => ids.has(from));
    return { boxes: placed(sites, own), edges: own };
  });
  const width = 2 * Math.ceil(margin + Math.max(0, ...sets.flatMap((set) => set.boxes).map((box) => Math.abs(box.x) + box.width / 2)));
  const boxes = new Map<string, SiteBox>();
  const lines: SiteLine[] = [];
  let height = margin;
  for (const set of sets) {
    const top = Math.min(...set.boxes.map((box) => box.y - box.height / 2));
    const bottom = Math.max(...set.boxes.map((box) => box.y + box.height / 2));
    const own = set.boxes.map((box): SiteBox => ({ ...box, x: width / 2 + box.x, y: height + box.y - top }));
    for (const box of own) boxes.set(box.site.id, box);
    const ownLines = linesOf(boxes, set.edges);
    const labels = placeLabels(withLabel(ownLines, own.length), own.map(roomOf));
    lines.push(...ownLines.map((line) => ({ ...line, label: labels.get(line.edge) })));
    height += bottom - top + (set === sets.at(-1) ? margin : 2 * margin);
  }
  return { width, height: Math.ceil(height), boxes, lines };
}
