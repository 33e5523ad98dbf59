import Ajv from 'ajv';
import { expect, it } from 'vitest';
import { report } from '../../src/check/report';
import { sarif } from '../../src/print/sarif';
import { context, document, everything, finding } from './hostile';
import schema from './sarif-2.1.0.json';

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
const uri = /^[a-z][a-z0-9+.-]*:[!#$%&'()*+,/:;=?@[\]\w.~-]*$/i;
ajv.addFormat('uri', uri);
ajv.addFormat('uri-reference', /^[!#$%&'()*+,/:;=?@[\]\w.~-]*$/);
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
const validate = ajv.compile(schema);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: object };
  }[];
  readonly suppressions?: readonly object[];
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] } };
    readonly results: readonly Result[];
  }[];
}

const logOf = (text: string): Log['runs'][number] => {
  const [run] = (JSON.parse(text) as Log).runs;
  if (!run) throw new Error('no run');
  return run;
};

it.each([
  ['everything', everything],
  ['nothing', report('4.22', [])],
])('holds to the schema of SARIF 2.1.0: %s', (_, found) => {
  validate(JSON.parse(sarif(found, context)));
  expect(validate.errors ?? []).toEqual([]);
});

it('the schema can refuse', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ level: 'info', message: {} }] }] })).toBe(
    false,
  );
});

const { results, tool } = logOf(sarif(everything, context));

it('a result points at its rule, and the rule at its page', () => {
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(tool.driver.rules.map(({ id }) => id).sort()).toEqual(['kubelet-field-not-overridable', 'rule-crashed', 'selinux-enforcing']);
  expect(tool.driver.rules.every(({ helpUri }) => uri.test(helpUri))).toBe(true);
});

it('levels are those of the standard', () => {
  expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note', 'warning', 'error', 'error']);
});

it('files are relative to the root, and what lies elsewhere is absolute', () => {
  const locations = results.map(({ locations: [location] }) => location?.physicalLocation.artifactLocation);
  expect(locations.slice(0, 3)).toEqual([
    { uri: 'manifests/a.yaml', uriBaseId: '%SRCROOT%' },
    { uri: 'sub%20folder/b%23c%3F.yaml', uriBaseId: '%SRCROOT%' },
    { uri: 'file:///elsewhere/d.yaml' },
  ]);
});

it('regions are those of the finding, of the document where it has none', () => {
  const regions = results.map(({ locations: [location] }) => location?.physicalLocation.region);
  expect(regions.slice(0, 2)).toEqual([
    { startLine: 8, startColumn: 5 },
    { startLine: 1, startColumn: 1 },
  ]);
  const nowhere = report('4.22', [document({ line: 0, findings: [finding({ line: undefined, column: undefined })] })]);
  expect(logOf(sarif(nowhere, context)).results[0]?.locations[0]?.physicalLocation).not.toHaveProperty('region');
});

it('what is acknowledged is suppressed, with its reason', () => {
  expect(results.map(({ suppressions }) => suppressions?.length ?? 0)).toEqual([0, 0, 0, 1, 0, 0]);
  expect(results[3]?.suppressions).toEqual([{ kind: 'inSource', justification: expect.stringContaining('because of') }]);
});
