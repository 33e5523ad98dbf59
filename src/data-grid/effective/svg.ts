import { type Edge, edgeLabel, isBroken, isDoubtful, isEncrypted, linkWords, nameWords, plain, siteWords, worstOf } from './edges';
import { border } from './geometry';
import { layoutOf, type SiteBox, type SiteLine } from './layout';
import type { EffectiveSites } from './sites';

/** A text as XML and HTML hold it; characters that XML has no place for are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n]|[\ufffe\uffff]|\p{Cs}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const colours = {
  fine: { fill: '#f0fdf4', stroke: '#15803d' },
  warning: { fill: '#fffbeb', stroke: '#b45309' },
  error: { fill: '#fef2f2', stroke: '#b91c1c' },
  outside: { fill: '#f8fafc', stroke: '#64748b' },
} as const;

const lineColours = { arrow: '#334155', doubtful: '#b45309', broken: '#b91c1c' } as const;

const markOf = (edge: Edge): keyof typeof lineColours => (isBroken(edge) ? 'broken' : isDoubtful(edge) ? 'doubtful' : 'arrow');

function boxSvg({ site, x, y, width, height }: SiteBox): string {
  const { fill, stroke } = colours[worstOf(site)];
  const [left, top] = [x - width / 2, y - height / 2];
  const dash = site.known ? '' : ' stroke-dasharray="4 3"';
  const lines = siteWords(site).map((line, i) => `<text x="${x}" y="${top + 48 + i * 17}" class="line">${escaped(line)}</text>`);
  const said = site.problems.map(({ level, message }) => `${level}: ${message}`).join('\n');
  return [
    `<g class="site" data-site="${escaped(plain(site.id))}"><title>${escaped(said || `nothing is wrong with ${plain(site.name)}`)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${stroke}" stroke-width="2"${dash}/>`,
    `<text x="${x}" y="${top + 26}" class="name">${escaped(nameWords(site))}</text>`,
    ...lines,
    '</g>',
  ].join('\n');
}

function lineSvg({ edge, from, to }: SiteLine): string {
  const [start, end] = [border(from, to), border(to, from)];
  const mark = markOf(edge);
  const colour = lineColours[mark];
  const style = `stroke="${colour}" stroke-width="${isEncrypted(edge) ? 3 : 1.5}"${mark === 'broken' ? ' stroke-dasharray="7 5"' : ''}`;
  const ends = `marker-end="url(#${mark})"${edge.back ? ` marker-start="url(#${mark})"` : ''}`;
  const said = [
    `${plain(from.site.name)} → ${plain(to.site.name)}: ${linkWords(edge.there)}`,
    ...(edge.back ? [`${plain(to.site.name)} → ${plain(from.site.name)}: ${linkWords(edge.back)}`] : []),
    isEncrypted(edge) ? 'encrypted' : 'not encrypted',
  ].join('\n');
  const line = `<line x1="${start.x}" y1="${start.y}" x2="${end.x}" y2="${end.y}" ${style} ${ends}/>`;
  return `<g class="link"><title>${escaped(said)}</title>${line}</g>`;
}

/** Labels stand above all lines. */
const labelSvg = ({ edge, label }: SiteLine): readonly string[] =>
  label
    ? [`<text x="${label.x}" y="${label.y + 4}" class="label" style="fill:${lineColours[markOf(edge)]}">${escaped(edgeLabel(edge))}</text>`]
    : [];

const marker = (id: string, colour: string): string =>
  `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="${colour}"/></marker>`;

const style = `
text { font-family: system-ui, 'DejaVu Sans', sans-serif; text-anchor: middle; fill: #0f172a }
.name { font-size: 16px; font-weight: 700 }
.line { font-size: 12px }
.label { font-size: 12px; paint-order: stroke; stroke: #ffffff; stroke-width: 8px; stroke-linejoin: round }
`;

/** One drawing of the sites: thick lines are encrypted, red dashed ones lead to a site that does not agree, of amber ones something is said. */
export function sitesSvg(answer: EffectiveSites): string {
  const { width, height, boxes, lines } = layoutOf(answer);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" style="min-width:${Math.round(width * 0.7)}px" role="img" aria-label="cross-site topology">`,
    `<style>${style}</style>`,
    `<defs>${Object.entries(lineColours)
      .map(([id, colour]) => marker(id, colour))
      .join('')}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lines.map(lineSvg),
    ...lines.flatMap(labelSvg),
    ...[...boxes.values()].map(boxSvg),
    '</svg>',
  ].join('\n');
}
