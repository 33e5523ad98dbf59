import type { Doc } from '../core/doc';
import type { Manifest } from '../core/manifest';
import type { Target, TargetOptions } from '../core/target';
import { acknowledgements, staleAcknowledgement } from './acknowledge';
import type { Ask } from './ask';
import { byPlace, consequenceOf, documentReport, type Found, finding, isSame } from './found';
import { Inventory } from './inventory';
import { ownRules } from './own-rules';
import type { Pack } from './pack';
import { type DocumentReport, type Report, report } from './report';
import { RuleBook } from './rule-book';
import { judgeSchema, type SchemaVerdict } from './schema/judge';
import { kindKey, type SchemaStore } from './schema/store';

const none: readonly Pack[] = [];

/** One cluster of the input. */
export interface ClusterInput {
  readonly name: string;
  readonly target: Target;
  readonly docs: readonly Doc[];
  /** Whether these are all the objects that the cluster has. @default false */
  readonly complete?: boolean;
  /** What is deployed now, for rules about changes. */
  readonly deployed?: readonly Doc[];
  /** Packs beside those of the judge. @default - none */
  readonly packs?: readonly Pack[];
}

/** An object after the schema stage. */
interface Shaped {
  readonly doc: Doc;
  readonly verdict: SchemaVerdict;
  readonly deployed: Manifest | undefined;
}

/** A cluster after the schema stage. */
interface World {
  readonly shaped: readonly Shaped[];
  readonly cluster: Inventory;
  readonly deployed: ReadonlyMap<string, Manifest>;
  readonly before: Inventory | undefined;
  readonly book: RuleBook;
}

/** Judges manifests: schema first, then, for what is well formed, the rules of every pack. */
export class Judge {
  readonly #book: RuleBook;
  /** The packs of a cluster → the rules that it is judged by. */
  readonly #books = new Map<readonly Pack[], RuleBook>();

  constructor(
    private readonly schemas: SchemaStore,
    packs: readonly Pack[],
  ) {
    this.#book = new RuleBook(packs);
  }

  /**
   * Every document of every cluster, in input order.
   * @param watch told before each document how many are judged
   */
  check(clusters: readonly ClusterInput[], watch: (judged: number) => void = () => {}): Report {
    const worlds = clusters.map((cluster) => this.#world(cluster));
    const inventories = worlds.map((world) => world.cluster);
    let judged = 0;
    const documents = worlds.flatMap((world) =>
      world.shaped.map((shaped) => {
        watch(judged++);
        return this.#document(shaped, world, inventories);
      }),
    );
    return report(clusters[0]?.target.release ?? '', documents);
  }

  /** The well-formed objects of each cluster, for models that ask about them. */
  inventories(clusters: readonly ClusterInput[]): readonly Inventory[] {
    return clusters.map((cluster) => this.#world(cluster).cluster);
  }

  #world({ name, target: given, docs, complete = false, deployed: before = [], packs = none }: ClusterInput): World {
    const book = this.#bookOf(packs);
    const target = book.packs.reduce((known, pack) => (pack.learn ? withLearned(known, pack.learn(docs)) : known), given);
    const deployed = new Map(before.map((doc) => [identity(doc), doc.manifest]));
    const shaped = docs.map((doc) => this.#shape(doc, target, deployed));
    // Kinds that are not judged may still make what others refer to.
    const inventory = (all: readonly Shaped[]): Inventory => {
      const isUsable = (one: Shaped): boolean => !one.verdict.known || isWellFormed(one);
      const found = all.filter(isUsable).map(({ doc }) => doc);
      const malformed = all.filter((one) => !isUsable(one)).map(({ doc }) => doc);
      return new Inventory(name, target, complete, found, malformed);
    };
    const was = before.length === 0 ? undefined : inventory(before.map((doc) => this.#shape(doc, target, new Map())));
    return { shaped, deployed, book, cluster: inventory(shaped), before: was };
  }

  #shape(doc: Doc, target: Target, deployed: ReadonlyMap<string, Manifest>): Shaped {
    const old = deployed.size === 0 ? undefined : deployed.get(identity(doc));
    const verdict = judgeSchema(doc.manifest, this.schemas, { target, partial: doc.partial ?? false, old });
    const changed = verdict.known && verdict.stored !== doc.manifest;
    return { doc: changed ? { ...doc, manifest: verdict.stored, sent: doc.manifest } : doc, verdict, deployed: old };
  }

  /** What rides inside a well-formed object. */
  *#inner(outer: Shaped, { cluster, book }: World): Generator<Doc> {
    if (!isWellFormed(outer)) return;
    for (const pack of book.packs) yield* pack.unwrap?.(outer.doc, cluster) ?? [];
  }

  /** What is said of an inner object for each target that may be its own. */
  #riding(doc: Doc, world: World, clusters: readonly Inventory[]): readonly Found[] {
    const [first = [], ...rest] = (doc.wrapped?.targets ?? [world.cluster.target]).map((target) => {
      const shaped = this.#shape(doc, target, new Map());
      // What the API server would refuse of the inner object, its outer one only fails with later.
      const later = this.#object(shaped, world, clusters, target).map((f) =>
        f.consequence === 'rejected' ? { ...f, consequence: 'degraded' as const } : f,
      );
      return this.#acknowledge(shaped, later, world.book);
    });
    return first.filter((f) => rest.every((others) => others.some((other) => isSame(f, other))));
  }

  #document(shaped: Shaped, world: World, clusters: readonly Inventory[]): DocumentReport {
    const { doc, verdict } = shaped;
    const found = this.#object(shaped, world, clusters, world.cluster.target);
    for (const inner of this.#inner(shaped, world)) {
      const { path } = inner.wrapped ?? { path: [] };
      for (const f of this.#riding(inner, world, clusters)) {
        const moved = { ...f, problem: { ...f.problem, path: [...path, ...f.problem.path] } };
        // Several pools may take it, for releases of which the same is to be said.
        if (!found.some((other) => isSame(other, moved))) found.push(moved);
      }
    }
    const findings = this.#acknowledge(shaped, found, world.book)
      .map((f) => finding(doc, f, world.book.pageOf(f.rule) ?? ''))
      .sort(byPlace);
    const isRejected = findings.some((f) => f.consequence === 'rejected');
    return documentReport(doc, verdict.known ? (isRejected ? 'rejected' : 'accepted') : 'skipped', findings);
  }

  #object({ doc, verdict, deployed }: Shaped, { cluster, before, book }: World, clusters: readonly Inventory[], target: Target): Found[] {
    if (!verdict.known) return [];
    const refused = verdict.problems.map((problem): Found => ({ rule: problem.rule, consequence: consequenceOf(problem, doc), problem }));
    if (refused.some(({ consequence }) => consequence === 'rejected')) return refused;
    const embedded: Ask['embedded'] = (name, version) => this.schemas.embedded(name, version, target.release);
    const ask: Ask = { doc, deployed, target, cluster, before, clusters, embedded };
    const found = [...refused, ...declaredTwice(doc, cluster)];
    for (const rule of book.rulesFor(kindKey(doc.manifest), target.release)) {
      try {
        for (const problem of rule.check(doc.manifest, ask)) found.push({ rule: rule.id, consequence: rule.consequence, problem });
      } catch (error) {
        const message = `${rule.id} could not judge this object: ${error instanceof Error ? error.message : String(error)}`;
        found.push({
          rule: 'rule-crashed',
          consequence: 'unsupported',
          problem: { path: [], message, help: 'report it; the rest was judged' },
        });
      }
    }
    return found;
  }

  #bookOf(packs: readonly Pack[]): RuleBook {
    if (packs.length === 0) return this.#book;
    const book = this.#books.get(packs) ?? new RuleBook([...this.#book.packs, ...packs]);
    this.#books.set(packs, book);
    return book;
  }

  /** What was found, with the reasons that the object gives for living with it, and what is wrong with those. */
  #acknowledge(shaped: Shaped, found: readonly Found[], { ids }: RuleBook): readonly Found[] {
    const reasons = acknowledgements(shaped.doc.manifest);
    if (reasons.size === 0) return found;
    const stale: Found[] = [];
    for (const [id, reason] of reasons) {
      const consequences = found.filter((f) => f.rule === id).map((f) => f.consequence);
      const problem = staleAcknowledgement({ id, reason, rules: ids, found: consequences, asked: isWellFormed(shaped) });
      if (problem) stale.push({ rule: 'stale-acknowledgement', consequence: ownRules['stale-acknowledgement'].consequence, problem });
    }
    const withReasons = found.map((f) => {
      const reason = f.consequence === 'rejected' ? '' : (reasons.get(f.rule) ?? '');
      return reason === '' ? f : { ...f, reason };
    });
    return [...withReasons, ...stale];
  }
}

const identity = ({ manifest }: Doc): string =>
  `${kindKey(manifest)}|${manifest.metadata?.namespace ?? ''}|${manifest.metadata?.name ?? ''}`;

function declaredTwice(doc: Doc, cluster: Inventory): readonly Found[] {
  const times = doc.wrapped || doc.partial ? 1 : cluster.declarations(doc);
  if (times < 2) return [];
  const { kind, metadata } = doc.manifest;
  const message = `${kind} ${metadata?.name} is declared ${times} times: the one that is applied last replaces the others`;
  const problem = { path: ['metadata', 'name'], message, help: 'keep one of them, or name clusters apart with --cluster' };
  return [{ rule: 'declared-twice', consequence: ownRules['declared-twice'].consequence, problem }];
}

/** What the user says of the cluster goes before what its objects tell. */
const withLearned = (given: Target, learned: TargetOptions): Target => ({
  ...given,
  network: given.network ?? learned.network,
  sdnMode: given.sdnMode ?? learned.sdnMode,
  featureSet: given.featureSet === 'Default' ? (learned.featureSet ?? given.featureSet) : given.featureSet,
});

const isWellFormed = ({ verdict }: { readonly verdict: SchemaVerdict }): boolean => verdict.known && verdict.problems.length === 0;
