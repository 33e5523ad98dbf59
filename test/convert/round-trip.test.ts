import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workshop } from '../../scripts/parity/workshop';
import { splitApiVersion } from '../../src/check/schema/store';
import { cleaned } from '../../src/convert/clean';
import { difference, type Op } from '../../src/convert/patch';
import type { Manifest } from '../../src/core/manifest';
import { type Release, releases, target } from '../../src/core/target';
import { readText } from '../../src/read/read-text';
import { packagedSchemas } from '../../src/run/schemas';
import { mutate, pick, random, seed, seeds } from '../support/mutated';
import { converted } from './support';

const examples = join(__dirname, '../../examples');

/** Manifests that the examples write, a list for each cluster. */
function written(): Manifest[][] {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((file) => /expected.*\.yaml$/.test(file));
  return files.map((file) => readText(readFileSync(join(examples, file), 'utf8'), file).map(({ manifest }) => manifest));
}

/** What an app makes otherwise than its manifest has it; a default of the schema is no difference. */
function differences(made: unknown, manifest: Manifest, release: Release): Op[] {
  const schemas = packagedSchemas();
  const [group, version] = splitApiVersion(manifest.apiVersion);
  const entry = schemas.entry(group, manifest.kind);
  const schema = entry && schemas.served(entry, version, target({ release }))?.schema;
  return difference(made, cleaned(manifest).manifest, schema);
}

interface Sample {
  readonly manifests: readonly Manifest[];
  readonly release: Release;
  readonly app: number;
}

const isSecret = ({ kind }: Manifest): boolean => kind === 'Secret';

/** Something that a reader of YAML or JSON could have made, with a type to be called by. */
const isObject = (value: unknown): value is Manifest => {
  const { apiVersion, kind } = (value ?? {}) as Partial<Manifest>;
  return typeof apiVersion === 'string' && apiVersion !== '' && typeof kind === 'string' && kind !== '';
};

describe('what is converted, compiled and run', () => {
  const workshop = new Workshop();
  const samples: Sample[] = [];
  const refused: { readonly manifest: Manifest; readonly message: string }[] = [];

  beforeAll(() => {
    seed(Number(process.env['SEED'] ?? 7));
    const clusters = written().map((cluster) => cluster.filter((one) => !isSecret(one)));
    const sound = [...seeds().filter((one) => !isSecret(one)), ...clusters.flat()];
    const mutated = Array.from({ length: Number(process.env['FUZZ'] ?? 150) }, () => {
      let one: unknown = pick(sound);
      for (let n = 1 + Math.floor(random() * 3); n > 0; n--) one = mutate(one);
      return one;
    }).filter((one) => isObject(one) && !isSecret(one)) as Manifest[];
    for (const manifests of clusters)
      samples.push({ manifests, release: '4.20', app: workshop.add(converted(manifests, { release: '4.20' }).text) });
    const all = [...sound, ...mutated];
    while (all.length > 0) {
      const manifests = all.splice(0, 30);
      const release = pick(releases);
      const whole = manifests.filter((manifest) => {
        try {
          converted([manifest], { release });
          return true;
        } catch (error) {
          refused.push({ manifest, message: (error as Error).message });
          return false;
        }
      });
      samples.push({ manifests: whole, release, app: workshop.add(converted(whole, { release }).text) });
    }
  }, 120_000);

  afterAll(() => workshop.remove());

  it('compiles in strict mode, whatever was in it', () => {
    expect(workshop.compile('typescript-5')).toBe('');
  }, 120_000);

  it('is the same again', () => {
    for (const { manifests, release, app } of samples) {
      // Charts order their objects in their own way.
      const made = workshop.app(app).charts.flatMap((chart) => chart.toJson() as unknown[]);
      expect(made).toHaveLength(manifests.length);
      for (const manifest of manifests) {
        const found = made.findIndex((one) => differences(one, manifest, release).length === 0);
        expect(found, JSON.stringify(manifest)).toBeGreaterThanOrEqual(0);
        made.splice(found, 1);
      }
    }
  });

  it('is all but what cdk8s itself cannot write', () => {
    const reasons = refused.filter(
      ({ manifest }) => /^[^/]+(\/[^/]+)?$/.test(manifest.apiVersion) && !Object.hasOwn(manifest, '__proto__'),
    );
    expect(reasons).toEqual([]);
  });
});
