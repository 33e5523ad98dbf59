import type * as Yaml from 'yaml';

let loaded: typeof Yaml | undefined;

/** The `yaml` package, loaded when a text is first read exactly: most runs need none of it, and would wait for it to load. */
export function yaml(): typeof Yaml {
  loaded ??= require('yaml') as typeof Yaml;
  return loaded;
}

type Guard<N> = (node: unknown) => node is N;

export const isAlias: Guard<Yaml.Alias> = (node): node is Yaml.Alias => yaml().isAlias(node);
export const isCollection: Guard<Yaml.YAMLMap | Yaml.YAMLSeq> = (node): node is Yaml.YAMLMap | Yaml.YAMLSeq => yaml().isCollection(node);
export const isMap: Guard<Yaml.YAMLMap> = (node): node is Yaml.YAMLMap => yaml().isMap(node);
export const isPair: Guard<Yaml.Pair> = (node): node is Yaml.Pair => yaml().isPair(node);
export const isScalar: Guard<Yaml.Scalar> = (node): node is Yaml.Scalar => yaml().isScalar(node);
export const isSeq: Guard<Yaml.YAMLSeq> = (node): node is Yaml.YAMLSeq => yaml().isSeq(node);
