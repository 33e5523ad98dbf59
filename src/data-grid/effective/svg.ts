import { type Edge, edgesOf, edgeWords, isBroken, isEncrypted, linkWords, siteWords, worstOf } from './edges';
import { type Box, layoutOf } from './layout';
import type { EffectiveSites } from './sites';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Up to this many sites each line has its label; beyond, labels would hide each other, and a pointer shows them. */
const labelled = 5;

const colours = {
  fine: { fill: '#f0fdf4', stroke: '#15803d' },
  warning: { fill: '#fffbeb', stroke: '#b45309' },
  error: { fill: '#fef2f2', stroke: '#b91c1c' },
  outside: { fill: '#f8fafc', stroke: '#64748b' },
} as const;

function boxSvg({ site, x, y, width, height }: Box): string {
  const { fill, stroke } = colours[site.known ? worstOf(site) : 'outside'];
  const [left, top] = [x - width / 2, y - height / 2];
  const dash = site.known ? '' : ' stroke-dasharray="4 3"';
  const lines = siteWords(site).map((line, i) => `<text x="${x}" y="${top + 48 + i * 17}" class="line">${escaped(line)}</text>`);
  const said = site.problems.map(({ level, message }) => `${level}: ${message}`).join('\n');
  return [
    `<g class="site" data-site="${escaped(site.id)}"><title>${escaped(said || `nothing is wrong with ${site.name}`)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${stroke}" stroke-width="2"${dash}/>`,
    `<text x="${x}" y="${top + 26}" class="name">${escaped(site.name)}</text>`,
    ...lines,
    '</g>',
  ].join('\n');
}

/** Where a line from a box's middle towards another point leaves the box, with a little room for the arrow. */
function border({ x, y, width, height }: Box, to: { readonly x: number; readonly y: number }): readonly [number, number] {
  const [dx, dy] = [to.x - x, to.y - y];
  const scale = Math.min((width / 2 + 6) / Math.abs(dx || 1e-9), (height / 2 + 6) / Math.abs(dy || 1e-9), 1);
  return [Math.round(x + dx * scale), Math.round(y + dy * scale)];
}

function edgeSvg(edge: Edge, from: Box, to: Box, withLabel: boolean): string {
  const [[x1, y1], [x2, y2]] = [border(from, to), border(to, from)];
  const broken = isBroken(edge);
  const colour = broken ? '#b91c1c' : '#334155';
  const style = `stroke="${colour}" stroke-width="${isEncrypted(edge) ? 3 : 1.5}"${broken ? ' stroke-dasharray="7 5"' : ''}`;
  const mark = broken ? 'broken' : 'arrow';
  const ends = `marker-end="url(#${mark})"${edge.back ? ` marker-start="url(#${mark})"` : ''}`;
  const said = [
    `${from.site.name} → ${to.site.name}: ${linkWords(edge.there)}`,
    ...(edge.back ? [`${to.site.name} → ${from.site.name}: ${linkWords(edge.back)}`] : []),
    isEncrypted(edge) ? 'encrypted' : 'not encrypted',
  ].join('\n');
  const words = `${edgeWords(edge)}${isEncrypted(edge) ? ', TLS' : ''}`;
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const label = withLabel ? `<text x="${mx}" y="${my + 4}" class="label" fill="${colour}">${escaped(words)}</text>` : '';
  return `<g class="link"><title>${escaped(said)}</title><line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${style} ${ends}/>${label}</g>`;
}

const marker = (id: string, colour: string): string =>
  `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="${colour}"/></marker>`;

const style = `
text { font-family: system-ui, 'DejaVu Sans', sans-serif; text-anchor: middle; fill: #0f172a }
.name { font-size: 16px; font-weight: 700 }
.line { font-size: 12px }
.label { font-size: 12px; paint-order: stroke; stroke: #ffffff; stroke-width: 8px; stroke-linejoin: round }
`;

/** One drawing of the sites: thick lines are encrypted, dashed red ones lead to a site that does not agree. */
export function sitesSvg(answer: EffectiveSites): string {
  const { width, height, boxes } = layoutOf(answer);
  const withLabel = boxes.size <= labelled || answer.links.length <= 4 * labelled;
  const lines = edgesOf(answer).flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    return from && to ? [edgeSvg(edge, from, to, withLabel)] : [];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="cross-site topology">`,
    `<style>${style}</style>`,
    `<defs>${marker('arrow', '#334155')}${marker('broken', '#b91c1c')}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lines,
    ...[...boxes.values()].map(boxSvg),
    '</svg>',
  ].join('\n');
}
