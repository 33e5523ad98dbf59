/**
 * `npm run parity:convert`: recorded manifests that were accepted → app → compiler → manifests, and whether these are the
 * same. `-- --list` shows the apps that needed more than a construct, `-- KubeletConfig` keeps to one kind.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitApiVersion } from '../../src/check/schema/store';
import { cleaned } from '../../src/convert/clean';
import { convert } from '../../src/convert/convert';
import type { Assembly } from '../../src/convert/core-kinds';
import { difference } from '../../src/convert/patch';
import { target } from '../../src/core/target';
import { packagedSchemas } from '../../src/run/schemas';
import { docOf, type Recorded, recorded } from './recorded';
import { Workshop } from './workshop';

const schemas = packagedSchemas();
const library = JSON.parse(readFileSync(join(__dirname, '../../node_modules/cdk8s-plus-27/.jsii'), 'utf8')) as Assembly;

const appOf = ({ object, release, at }: Recorded): string =>
  convert([{ name: at, target: { release }, docs: [docOf(object)] }], { schemas, assembly: () => library }).text;

/** What an app needed for its object. */
function sort(text: string): string {
  if (/new ApiObject\(/.test(text)) return 'ApiObject';
  if (/addJsonPatch/.test(text)) return 'construct and patch';
  return /^ {2}config: \{\n {4}(?:ignition|storage|passwd|systemd|networkd)/m.test(text) ? 'construct and raw config' : 'construct';
}

/** The steps from what an app makes to what was recorded, in words; '' where there are none. */
function mistake(workshop: Workshop, app: number, { object, release }: Recorded): string {
  const [group, version] = splitApiVersion(object.apiVersion);
  const entry = schemas.entry(group, object.kind);
  const schema = entry && schemas.served(entry, version, target({ release }))?.schema;
  const [made, ...more] = workshop.objects(app);
  const steps = difference(made, cleaned(object).manifest, schema);
  return steps.length + more.length === 0 ? '' : JSON.stringify({ steps, more });
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } });
const [only] = positionals;
const all = recorded().filter(({ accepted, at, object }) => accepted && at.startsWith('real') && (only ?? object.kind) === object.kind);
const workshop = new Workshop();
try {
  const rows: Record<string, Record<string, number>> = {};
  const apps = all.map((one) => {
    const text = appOf(one);
    const row = rows[one.object.kind] ?? {};
    rows[one.object.kind] = { ...row, [sort(text)]: (row[sort(text)] ?? 0) + 1 };
    if (values.list && sort(text) !== 'construct') console.log(text);
    return workshop.add(text);
  });
  console.table(rows);
  const said = workshop.compile();
  if (said !== '') console.log(said);
  const wrong = all.flatMap((one, i) => {
    try {
      const found = mistake(workshop, apps[i] ?? 0, one);
      return found === '' ? [] : [`${one.at} ${found}`];
    } catch (error) {
      return [`${one.at} ${(error as Error).message}`];
    }
  });
  for (const line of wrong) console.log(line.slice(0, 400));
  console.log(
    `${all.length - wrong.length} of ${all.length} are the same again; the compiler ${said === '' ? 'has nothing to say' : 'refuses some'}`,
  );
  if (said !== '' || wrong.length > 0) process.exitCode = 1;
} finally {
  workshop.remove();
}
