import { linkWords, siteWords, worstOf } from './edges';
import type { EffectiveSites } from './sites';
import { escaped, sitesSvg } from './svg';

const css = `
body { font: 14px/1.5 system-ui, 'DejaVu Sans', sans-serif; color: #0f172a; background: #ffffff; margin: 2rem auto; max-width: 90rem; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem }
.picture { overflow-x: auto } .picture svg { max-width: 100%; height: auto; display: block; margin: auto }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #e2e8f0; vertical-align: top }
.error { color: #b91c1c } .warning { color: #b45309 } .info { color: #475569 } .fine { color: #15803d } .outside { color: #64748b }
`;

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const table = (id: string, heads: readonly string[], rows: readonly string[]): string =>
  `<table id="${id}"><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;

/** One page that needs nothing else: the drawing, and all that it stands for. */
export function sitesHtml(answer: EffectiveSites): string {
  const { sites, links } = answer;
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const siteRows = sites.map((site) =>
    row([`<b class="${worstOf(site)}">${escaped(site.name)}</b>`, siteWords(site).map(escaped).join('<br>')]),
  );
  const linkRows = links.map((link) => {
    const agrees = link.agrees === null ? 'not in the input' : link.agrees ? 'yes' : '<span class="error">no</span>';
    const ends = `${escaped(names.get(link.from) ?? '')} → ${escaped(names.get(link.to) ?? '')}`;
    return row([ends, linkWords(link), escaped(link.host ?? ''), link.encrypted ? 'TLS' : 'no', agrees]);
  });
  const problemRows = sites.flatMap(({ name, problems }) =>
    problems.map(({ level, rule, path, message }) =>
      row([`<span class="${level}">${level}</span>`, escaped(name), escaped(rule), `<code>${escaped(path)}</code>`, escaped(message)]),
    ),
  );
  const wrong =
    problemRows.length === 0 ? '<p class="fine">Nothing.</p>' : table('problems', ['', 'site', 'rule', 'where', 'what'], problemRows);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cross-site replication</title><style>${css}</style></head>
<body>
<h1>Cross-site replication</h1>
<div class="picture">
${sitesSvg(answer)}
</div>
<p>Thick lines are encrypted; red dashed ones lead to a site that does not agree; of amber ones something is said below; dashed boxes are not in the input.</p>
<h2>Sites</h2>
${table('sites', ['site', ''], siteRows)}
<h2>Links</h2>
${table('links', ['', 'found by', 'at', 'encrypted', 'agrees'], linkRows)}
<h2>What is wrong</h2>
${wrong}
</body>
</html>`;
}
