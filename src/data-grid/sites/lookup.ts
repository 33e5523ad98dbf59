import { grouped } from '../../check/inventory';
import type { Address, Location } from './location';
import type { Site } from './site';

const addressText = ({ name, namespace }: Address): string => `${namespace}/${name}`;

/** The sites of the input by what a location may say of them, so that many sites take no longer each. */
export class SiteLookup {
  readonly #byName: ReadonlyMap<string, readonly Site[]>;
  readonly #byLowerName: ReadonlyMap<string, readonly Site[]>;
  readonly #byAddress: ReadonlyMap<string, readonly Site[]>;
  readonly #byListed: ReadonlyMap<string, readonly Site[]>;
  readonly #places: ReadonlyMap<Site, number>;

  constructor(all: readonly Site[]) {
    this.#byName = grouped(all, ({ name }) => name);
    this.#byLowerName = grouped(all, ({ name }) => name.toLowerCase());
    this.#byAddress = grouped(all, ({ own }) => addressText(own));
    const listed = all.flatMap((site) => [...new Set(site.locations.map(({ name }) => name))].map((name) => ({ site, name })));
    this.#byListed = new Map([...grouped(listed, ({ name }) => name)].map(([name, found]) => [name, found.map(({ site }) => site)]));
    this.#places = new Map(all.map((site, place) => [site, place]));
  }

  /** The sites that call themselves so. */
  named(name: string): readonly Site[] {
    return this.#byName.get(name) ?? [];
  }

  /**
   * The sites that a location could lead to under a wrong name: by its address, and where it has none, those that list the
   * site that it is of or differ from its name in case alone.
   */
  near(from: Site, { name, target }: Location): readonly Site[] {
    if (target) return this.#byAddress.get(addressText(target)) ?? [];
    const found = new Set([...(this.#byListed.get(from.name) ?? []), ...(this.#byLowerName.get(name.toLowerCase()) ?? [])]);
    return [...found].sort((a, b) => (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0));
  }
}
