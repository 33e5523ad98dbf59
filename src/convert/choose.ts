import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import type { Manifest } from '../core/manifest';
import type { Target } from '../core/target';
import { declareCluster, isPartial } from '../place/place';
import { difference, type Op } from './patch';
import type { Way } from './way';

/** How an object is written, and what a patch puts right. */
export interface Chosen {
  readonly way: Way;
  readonly ops: readonly Op[];
  /** Whether it is a part of an object that the cluster owns. */
  readonly partial: boolean;
}

/** What the values of a patch may amount to beside a construct, in characters: more is read more easily as it stands. */
const largestPatch = 600;

/** A cluster on which ways are tried before they are written down. */
export class Trial {
  readonly #chart: Chart;

  constructor(name: string, target: Target) {
    this.#chart = new Chart(new App(), name);
    declareCluster(this.#chart, { target, complete: false, packs: [], rules: {} });
  }

  /** The first way that writes the object exactly as it is, with a patch where it comes close; undefined where none does. */
  choose(manifest: Manifest, id: string, ways: Iterable<Way>): Chosen | undefined {
    for (const way of ways) {
      const found = this.#try(manifest, id, way);
      if (found) return { way, ...found };
    }
    return undefined;
  }

  #try(manifest: Manifest, id: string, way: Way): Omit<Chosen, 'way'> | undefined {
    try {
      const placed = ApiObject.of(way.place(this.#chart, id));
      const ops = difference(placed.toJson(), manifest, way.schema);
      if (ops.length > way.patience || (way.patience < Infinity && JSON.stringify(ops).length > largestPatch)) return undefined;
      placed.addJsonPatch(...ops.map(patchOf));
      const left = difference(placed.toJson(), manifest, way.schema);
      return left.length === 0 ? { ops, partial: isPartial(placed) } : undefined;
    } catch {
      // No manifest comes of these props, or cdk8s cannot write it: another way may.
      return undefined;
    } finally {
      this.#chart.node.tryRemoveChild(id);
    }
  }
}

const patchOf = ({ op, path, value }: Op): JsonPatch => {
  if (op === 'remove') return JsonPatch.remove(path);
  return op === 'add' ? JsonPatch.add(path, value) : JsonPatch.replace(path, value);
};
