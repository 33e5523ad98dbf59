import { Infinispan } from '../../../imports/infinispan';
import type { Ask } from '../../check/ask';
import type { Consequence } from '../../check/consequence';
import { type Problem, type Rule, rule } from '../../check/rule';
import type { Path } from '../../core/path';
import type { Site } from './site';
import { type Topology, topologyOf } from './topology';

export const sitesPath: Path = ['spec', 'service', 'sites'];
export const localPath: Path = [...sitesPath, 'local'];

/** A field of a location. */
export const locationPath = (index: number, ...more: Path): Path => [...sitesPath, 'locations', index, ...more];

/** A rule about the sites of the input. */
export function siteRule(definition: {
  readonly id: string;
  readonly consequence: Consequence;
  readonly summary: string;
  /** What is wrong with one site, seen with the others. */
  problems(site: Site, topology: Topology, ask: Ask<Infinispan>): Iterable<Problem>;
}): Rule {
  const { id, consequence, summary } = definition;
  return rule(Infinispan, {
    id,
    consequence,
    summary,
    *check(_, ask) {
      const topology = topologyOf(ask.clusters);
      const site = topology.siteOf(ask.doc);
      if (site) yield* definition.problems(site, topology, ask);
    },
  });
}

/** The Infinispan that a site is, as `namespace/name`, or its name alone. */
export const placeOf = ({ own: { name, namespace } }: Site): string => (namespace === '' ? name : `${namespace}/${name}`);

/** A site by its name and its place: either alone may be that of several. */
export const nameOf = (site: Site): string => `${site.name} (${placeOf(site)})`;
