import type { SchemaStore } from '../check/schema/store';
import { Piece, writtenAs } from '../code/call';
import { camel, Names } from '../code/names';
import type { Source } from '../code/print';
import { commented } from '../code/text';
import type { Doc, Origin } from '../core/doc';
import { isObject, type Manifest } from '../core/manifest';
import { type Target, type TargetOptions, target } from '../core/target';
import { InputError } from '../read/error';
import type { ReadObject } from '../read/objects';
import { fromButane } from './butane';
import { type Chosen, Trial } from './choose';
import { type Cleaned, cleaned } from './clean';
import { constructWays } from './constructs';
import { type Assembly, coreWays } from './core-kinds';
import type { Op } from './patch';
import { plainWays } from './plain';
import { Riding } from './riding';
import type { Way } from './way';

/** One cluster's objects, and what they are called in the input. */
export interface ConvertInput {
  /** Where they come from, such as a file's name. */
  readonly name: string;
  readonly target: TargetOptions;
  readonly docs: readonly Doc[];
  /** Configs of Butane's OpenShift variant among them. @default - none */
  readonly butane?: readonly ReadObject[];
}

export interface ConvertTools {
  readonly schemas: SchemaStore;
  /** What cdk8s-plus says of its types; asked only where there are core kinds. */
  assembly(): Assembly;
}

/** Something that the reader of the app should know. */
export interface Note {
  readonly object: string;
  readonly text: string;
}

/** An object as it was found, and as somebody would write it. */
interface Found extends Cleaned {
  readonly doc: Doc;
}

const kebab = (text: string): string => text.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

/** A name as part of a construct's path. */
const idOf = (text: string): string => text.replaceAll('/', '-').slice(0, 200);

/**
 * What an object may be called in its cluster, the shorter first; of some names every namespace has one.
 *
 * @param other the kind that has the name already, where one has
 */
function idsFor(kind: string, name: string, namespace: string, other: string | undefined): string[] {
  if (['cluster', 'default'].includes(name)) return [kind, `${kind}-${namespace || name}`];
  const placed = namespace === '' ? [] : [`${name}-${namespace}`];
  return other === kind ? [name, ...placed, `${kind}-${name}`] : [name, `${kind}-${name}`, ...placed, `${kind}-${name}`];
}

/** The statements of one cluster. */
export class ClusterWriter {
  readonly notes: Note[] = [];
  /** The objects as the app writes them, to be judged. */
  readonly docs: Doc[] = [];
  readonly #left = new Set<string>();
  readonly #ids = new Names([], '-');
  /** name → the kind that had it last */
  readonly #kinds = new Map<string, string>();
  readonly #trial: Trial;
  readonly #target: Target;
  readonly #variable: Piece;

  constructor(
    private readonly input: ConvertInput,
    private readonly chart: string,
    private readonly source: Source,
    private readonly tools: ConvertTools,
  ) {
    this.#target = target(input.target);
    this.#trial = new Trial(chart, this.#target);
    this.#variable = new Piece(source.names.take(camel(chart), 'cluster'));
  }

  /**
   * What makes the objects.
   * @throws InputError for an object that no app can hold
   */
  objects(): string[] {
    const found = this.input.docs.map((doc) => ({ doc, ...cleaned(doc.manifest) }));
    const all = found.map(({ manifest }) => manifest);
    const riding = new Riding(all, this.tools.schemas, (pool) => this.#isConstruct(pool));
    const objects = found.map((one) => this.#object(one, riding)).filter((text) => text !== '');
    return [...objects, ...(this.input.butane ?? []).map((config) => this.#butane(config))];
  }

  /**
   * What makes the Cluster; it has to know what its objects needed.
   * @param broken rules that its objects break already
   */
  opening(broken: readonly string[]): string {
    const { release, ...more } = this.#target;
    const given = Object.entries(this.input.target).filter(([key, value]) => key in more && value !== undefined);
    const rules = broken.length === 0 ? undefined : Object.fromEntries(broken.map((id) => [id, 'warning']));
    const options = { release, ...Object.fromEntries(given), rules };
    const call = this.source.call(
      { callee: 'Cluster', args: [new Piece('app'), this.chart, options], from: 'cdk8s-openshift' },
      0,
      `const ${this.#variable.code} = new ;`.length,
    );
    const left = this.#left.size > 0 ? ` Left out: ${[...this.#left].join(', ')}.` : '';
    const words = rules ? ' What is there breaks the rules below already: mend it, and leave them out.' : '';
    return `// From ${commented(this.input.name)}.${left}${words}\nconst ${this.#variable.code} = new ${call};`;
  }

  #isConstruct(manifest: Manifest): boolean {
    return this.#trial.choose(manifest, 'trial', constructWays(manifest, this.tools.schemas, this.#target)) !== undefined;
  }

  #butane(config: ReadObject): string {
    const { manifest, way, isOpen } = fromButane(config, this.#target);
    const id = this.#ids.take(idOf(manifest.metadata?.name ?? ''));
    const chosen = this.#trial.choose(manifest, id, [way]);
    if (!chosen) throw unwritable(config.origin, id);
    if (!isOpen) this.docs.push({ manifest, origin: config.origin });
    return this.#written(chosen, id);
  }

  #object({ doc, manifest, left }: Found, riding: Riding): string {
    for (const one of left) this.#left.add(one);
    const { kind, metadata } = manifest;
    if (riding.has(manifest)) {
      this.docs.push({ manifest, origin: doc.origin });
      return '';
    }
    const name = typeof metadata?.name === 'string' ? metadata.name : '';
    const label = `${kind} ${name}`;
    if (holdsSecrets(manifest)) return this.#secret(label);
    const namespace = typeof metadata?.namespace === 'string' ? metadata.namespace : '';
    const id = this.#ids.take(...idsFor(kebab(kind), name, namespace, this.#kinds.get(name)).map(idOf));
    this.#kinds.set(name, kebab(kind));
    const chosen = this.#trial.choose(manifest, id, this.#ways(manifest, riding));
    if (!chosen) throw unwritable(doc.origin, label);
    this.docs.push({ manifest, partial: chosen.partial, origin: doc.origin });
    return this.#written(chosen, id);
  }

  *#ways(manifest: Manifest, riding: Riding): Generator<Way> {
    yield* constructWays(manifest, this.tools.schemas, this.#target, riding);
    if (mayBeCore(manifest)) yield* coreWays(manifest, this.tools.assembly());
    yield* plainWays(manifest);
  }

  #secret(label: string): string {
    const text = 'its data belong into no source file; apply it by itself, or have an operator make it of a vault';
    this.notes.push({ object: label, text: `is left out: ${text}` });
    return `// ${commented(label)} is left out: ${text}.`;
  }

  #written({ way, ops }: Chosen, id: string): string {
    const args = [this.#variable, id, way.props];
    const made = (before: string): string =>
      `new ${this.source.call({ callee: way.callee, args, from: way.from }, 0, before.length + 5, id)}`;
    if (ops.length === 0) return `${made('')};`;
    const patches = ops.map(patchCall);
    if (way.isApiObject) return `${asFound}${made('')}${this.#patching(patches)}`;
    const variable = this.source.names.take(camel(id), `${camel(id)}Object`, 'object');
    const head = `const ${variable} = `;
    const object = this.source.imported('ApiObject', 'cdk8s');
    return `${head}${made(head)};\n${asFound}${object}.of(${variable})${this.#patching(patches)}`;
  }

  #patching(patches: readonly object[]): string {
    const written = patches.map((patch) => this.source.print(patch, 2, 2));
    const line = `.addJsonPatch(${written.join(', ')});`;
    if (written.length === 1 && line.length < 100) return line;
    return `.addJsonPatch(\n${written.map((one) => `  ${one},\n`).join('')});`;
  }
}

const asFound = '// As it was found: by itself it would be written otherwise.\n';

const unwritable = (origin: Origin, label: string): InputError =>
  new InputError(
    origin.file,
    `cdk8s cannot write ${JSON.stringify(label)}: its apiVersion is not GROUP/VERSION, or a field at its top is called __proto__`,
    'correct it, or leave it out',
    origin.line,
  );

const patchCall = ({ op, path, value }: Op): object => writtenAs({}, `JsonPatch.${op}`, op === 'remove' ? [path] : [path, value], 'cdk8s');

/** Whether an object is of a group that Kubernetes itself has: with no dot in it, or below k8s.io. */
const mayBeCore = ({ apiVersion }: Manifest): boolean => !apiVersion.includes('.') || /\.k8s\.io\//.test(apiVersion);

/** Whether an object is a Secret with something in it. */
function holdsSecrets({ apiVersion, kind, ...fields }: Manifest): boolean {
  if (apiVersion !== 'v1' || kind !== 'Secret') return false;
  const { data, stringData } = fields as { readonly data?: unknown; readonly stringData?: unknown };
  return [data, stringData].some((values) => isObject(values) && Object.keys(values).length > 0);
}

/** A chart's name of what the input is called: it names the file that is written. */
export function chartName(input: string): string {
  const base =
    input
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const name = base
    .replace(/(\.k8s)?\.(ya?ml|jsonl?|bu)$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return name === '' ? 'cluster' : name;
}
