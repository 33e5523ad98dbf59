import { type Edge, edgeLabel } from './edges';
import { type Box, border, overlaps, type Point, type Rect, rectOf } from './geometry';

/** Of a letter of 12 pixels, a little more than the mean. */
const letter = 6.6;

/** How high a line of text is, with room above and below. */
export const labelHeight = 18;

/** Letters of the far East and pictures take twice the room. */
const isWide = (sign: string): boolean => (sign.codePointAt(0) ?? 0) > 0x2e7f;

/** How wide a text is, about. */
export const widthOfText = (text: string, perLetter = letter): number =>
  [...text].reduce((width, sign) => width + (isWide(sign) ? 2 : 1) * perLetter, 0);

/** Beyond this many sites labels would hide each other: only unusual ones are left, and a pointer shows the rest. */
const fewSites = 6;

/** The edges of one set of sites that have a label. */
export function labelled(edges: readonly Edge[], siteCount: number): readonly Edge[] {
  if (siteCount <= fewSites) return edges;
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(edgeLabel(edge), (counts.get(edgeLabel(edge)) ?? 0) + 1);
  const [usual] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  return edges.filter((edge) => edgeLabel(edge) !== usual);
}

/** Where along its line a label may stand, the middle first. */
const places = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75, 0.2, 0.8] as const;

/** The middles of the labels for which there is room, so that none hides a box or another label. */
export function placeLabels(
  lines: readonly { readonly edge: Edge; readonly from: Box; readonly to: Box }[],
  boxes: readonly Rect[],
): ReadonlyMap<Edge, Point> {
  const found = new Map<Edge, Point>();
  const taken = [...boxes];
  for (const { edge, from, to } of lines) {
    const [start, end] = [border(from, to), border(to, from)];
    const width = widthOfText(edgeLabel(edge));
    for (const part of places) {
      const at = { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
      const rect = rectOf({ ...at, width, height: labelHeight });
      if (taken.some((other) => overlaps(rect, other))) continue;
      taken.push(rect);
      found.set(edge, at);
      break;
    }
  }
  return found;
}
