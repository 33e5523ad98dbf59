import { expect, it } from 'vitest';
import { report } from '../../src/check/report';
import { markdown } from '../../src/print/markdown';
import { context, everything, hostile } from './hostile';

const text = markdown(everything, context);
const [head, blank, titles, rule, ...rows] = text.split('\n');

it('says what was judged, then a row for each finding', () => {
  expect(head).toMatch(/^\*\*OpenShift 4\.22: 7 documents: .+\*\*$/);
  expect([blank, titles, rule]).toEqual(['', '| level | where | object | finding |', '| --- | --- | --- | --- |']);
  expect(rows).toHaveLength(6);
  expect(rows[0]).toBe(
    '| error | manifests/a.yaml:8:5 | KubeletConfig custom, spec.kubeletConfig.clusterDNS | [kubelet-field-not-overridable](https://example.com/rules.md#kubelet-field-not-overridable)<br>clusterDNS may not be set<br>→ leave it out |',
  );
});

it('every row has four cells, whatever is in them', () => {
  // Cells end at bars that no backslash stands before.
  for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(5);
});

it('nothing of a name is markup', () => {
  const last = rows.at(-1) ?? '';
  const marks = last.replace(/\\[\\`*_[\]|~$>]/g, '').replace(/\[rule-crashed\]\(https:[^)]*\)/, '');
  expect(marks.replaceAll('<br>', '').replaceAll('&lt;', '').replaceAll('&amp;', '')).not.toMatch(/[<`*_[\]]/);
  expect(last).toContain('\\\\u001b');
  expect(last.includes(hostile)).toBe(false);
});

it('of nothing it is one line', () => {
  expect(markdown(report('4.22', []), context)).toBe('**OpenShift 4.22: 0 documents: 0 accepted; 0 findings**');
});
