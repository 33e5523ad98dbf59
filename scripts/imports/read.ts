/** Reads CustomResourceDefinitions, and KubeletConfiguration's JSON Schema, per release. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Axis, CelRule, Schema } from '../../imports/schema';

/** One version of one kind, as one release (or operator version) serves it. */
export interface Served {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly axis: Axis;
  /** `4.16`, an operator's version, or `*` where one copy holds for all. */
  readonly release: string;
  readonly version: string;
  readonly deprecated: boolean;
  readonly status: boolean;
  readonly scale?: string;
  readonly schema: Schema;
}

interface Crd {
  spec: {
    group: string;
    scope: string;
    names: { kind: string; plural: string };
    versions: {
      name: string;
      served: boolean;
      deprecated?: boolean;
      subresources?: { status?: object; scale?: { specReplicasPath: string } };
      schema: { openAPIV3Schema: Schema };
    }[];
  };
}

/** CEL rule → what is wrong where it does not hold, in our own words. */
const words = JSON.parse(readFileSync(join(__dirname, 'cel-words.json'), 'utf8')) as Record<string, string>;

const documentation = new Set(['description', 'example', 'title', '$schema', '$id', '$comment', 'externalDocs']);

/** Drops what only documents; a property may of course be called `description`. */
function clean(schema: Schema): Schema {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (documentation.has(key) || key === 'x-kubernetes-version' || key === 'x-source' || key === 'x-enum-source') continue;
    if (key === 'properties') {
      out[key] = Object.fromEntries(Object.entries(value as Record<string, Schema>).map(([k, v]) => [k, clean(v)]));
    } else if (key === 'x-kubernetes-validations') {
      out[key] = (value as CelRule[]).map(({ rule, fieldPath, reason, optionalOldSelf }) => ({
        rule,
        fieldPath,
        reason,
        optionalOldSelf,
        message: words[rule],
      }));
    } else if (Array.isArray(value) && ['anyOf', 'oneOf', 'allOf'].includes(key)) {
      out[key] = value.map((v) => clean(v as Schema));
    } else if (value !== null && typeof value === 'object' && ['items', 'additionalProperties', 'not'].includes(key)) {
      out[key] = clean(value as Schema);
    } else {
      out[key] = value;
    }
  }
  return out as Schema;
}

/** All versions that a CRD document serves. */
export function readCrd(text: string, axis: Axis, release: string): Served[] {
  const { spec } = parse(text) as Crd;
  return spec.versions
    .filter((v) => v.served)
    .map((v) => ({
      group: spec.group,
      kind: spec.names.kind,
      plural: spec.names.plural,
      namespaced: spec.scope === 'Namespaced',
      axis,
      release,
      version: v.name,
      deprecated: v.deprecated ?? false,
      status: v.subresources?.status !== undefined,
      scale: v.subresources?.scale?.specReplicasPath,
      schema: clean(v.schema.openAPIV3Schema),
    }));
}

function readKubeletConfiguration(text: string, release: string): Served {
  return {
    group: 'kubelet.config.k8s.io',
    kind: 'KubeletConfiguration',
    plural: 'kubeletconfigurations',
    namespaced: false,
    axis: 'embedded',
    release,
    version: 'v1beta1',
    deprecated: false,
    status: false,
    schema: clean(JSON.parse(text) as Schema),
  };
}

/** Everything below a folder laid out as `<release>/`, `infinispan/<version>/`, `olm/`; or one exported CRD file. */
export function readAll(source: string, release: string | undefined): Served[] {
  if (!existsSync(source)) throw new Error(`${source}: no such file or folder; name a folder of CRDs, or a CRD file with --release`);
  if (statSync(source).isFile()) return readCrd(readFileSync(source, 'utf8'), 'release', release ?? '*');
  const folder = (path: string, axis: Axis, name: string): Served[] =>
    readdirSync(path)
      .sort()
      .flatMap((file) => {
        const text = readFileSync(join(path, file), 'utf8');
        if (file === 'kubeletconfiguration.schema.json') return [readKubeletConfiguration(text, name)];
        return file.endsWith('.yaml') ? readCrd(text, axis, name) : [];
      });
  const byVersion = (a: string, b: string): number => Number(a.split('.')[1]) - Number(b.split('.')[1]);
  const releases = readdirSync(source)
    .filter((name) => /^4\.\d+$/.test(name))
    .sort(byVersion);
  const grids = readdirSync(join(source, 'infinispan')).sort(byVersion);
  return [
    ...releases.flatMap((name) => folder(join(source, name), 'release', name)),
    ...grids.flatMap((name) => folder(join(source, 'infinispan', name), 'infinispan', name)),
    ...folder(join(source, 'olm'), 'any', '*'),
  ];
}
