import { edgesOf, edgeWords, isBroken, isDoubtful, isEncrypted, plain, siteWords, worstOf } from './edges';
import type { EffectiveSites } from './sites';

/** A text between quotation marks, as Mermaid wants it. */
const quoted = (text: string): string => {
  const codes: Readonly<Record<string, string>> = { '#': '#35;', '"': '#quot;', '<': '#lt;', '>': '#gt;', '`': '#96;', '&': '#amp;' };
  return `"${plain(text).replace(/[#"<>`&]/g, (sign) => codes[sign] ?? '')}"`;
};

/** A Mermaid flowchart of the sites. */
export function sitesMermaid(answer: EffectiveSites): string {
  const { sites } = answer;
  const key = new Map(sites.map(({ id }, i) => [id, `s${i}`]));
  const edges = edgesOf(answer);
  const nodes = sites.flatMap((site, i) => {
    const label = [site.name, ...siteWords(site)].map((line) => quoted(line).slice(1, -1)).join('<br/>');
    return [`  s${i}${site.known ? `["${label}"]` : `(["${label}"])`}:::${worstOf(site)}`];
  });
  const lines = edges.map((edge) => {
    const arrow = isEncrypted(edge) ? (edge.back ? '<==>' : '==>') : edge.back ? '<-->' : '-->';
    return `  ${key.get(edge.from)} ${arrow}|${quoted(edgeWords(edge))}| ${key.get(edge.to)}`;
  });
  const broken = edges.flatMap((edge, i) => (isBroken(edge) ? [i] : []));
  const doubtful = edges.flatMap((edge, i) => (!isBroken(edge) && isDoubtful(edge) ? [i] : []));
  return [
    'flowchart LR',
    ...nodes,
    ...lines,
    ...(broken.length > 0 ? [`  linkStyle ${broken.join(',')} stroke:#b91c1c,stroke-dasharray:6`] : []),
    ...(doubtful.length > 0 ? [`  linkStyle ${doubtful.join(',')} stroke:#b45309`] : []),
    '  classDef fine fill:#f0fdf4,stroke:#15803d',
    '  classDef warning fill:#fffbeb,stroke:#b45309',
    '  classDef error fill:#fef2f2,stroke:#b91c1c',
    '  classDef outside fill:#f8fafc,stroke:#64748b,stroke-dasharray:4',
  ].join('\n');
}
