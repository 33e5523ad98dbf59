import { Infinispan } from '../../../imports/infinispan';
import type { Ask } from '../../check/ask';
import type { Consequence } from '../../check/consequence';
import { type Problem, type Rule, rule } from '../../check/rule';
import type { Path } from '../../core/path';
import { externalAnnotation } from '../facts';
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

/** Whether an object names something as lying outside of the input, as `Secret/nyc-token`. */
export const isExternal = ({ manifest }: Site['doc'], kind: string, name: string): boolean =>
  (manifest.metadata.annotations?.[externalAnnotation] ?? '').split(/[\s,]+/).includes(`${kind}/${name}`);

/** `namespace/name` of a site, or its name alone. */
export const nameOf = ({ own: { name, namespace } }: Site): string => (namespace === '' ? name : `${namespace}/${name}`);
