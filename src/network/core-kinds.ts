import type { Kind } from '../../imports/kind';
import { isObject, type Manifest } from '../core/manifest';
import { type Path, valueAt } from '../core/path';
import { namespaceNameLabel } from './facts';
import { addressOf } from './ranges';

/** Kinds of the core that relations of the network look at; they carry no schema here, so that their fields may be anything. */
export const Namespace: Kind<Manifest> = { apiVersion: 'v1', kind: 'Namespace', namespaced: false };
export const Node: Kind<Manifest> = { apiVersion: 'v1', kind: 'Node', namespaced: false };
export const Project: Kind<Manifest> = { apiVersion: 'project.openshift.io/v1', kind: 'Project', namespaced: false };
export const Endpoints: Kind<Manifest> = { apiVersion: 'v1', kind: 'Endpoints', namespaced: true };
export const Route: Kind<Manifest> = { apiVersion: 'route.openshift.io/v1', kind: 'Route', namespaced: true };

type Texts = Readonly<Record<string, string>>;

const textsOf = (value: unknown): Texts =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)])) : {};

/** An object's labels; a Namespace also has that of its name. */
export const labelsOf = ({ kind, metadata }: Manifest): Texts => ({
  ...textsOf(metadata?.labels),
  ...(kind === Namespace.kind && { [namespaceNameLabel]: String(metadata?.name) }),
});

export const annotationsOf = ({ metadata }: Manifest): Texts => textsOf(metadata?.annotations);

const listAt = (value: unknown, path: Path): readonly unknown[] => {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
};

/** Addresses of Endpoints that somebody wrote by hand: those of pods name their pod. */
export const manualAddresses = (endpoints: Manifest): string[] =>
  listAt(endpoints, ['subsets'])
    .flatMap((subset) => listAt(subset, ['addresses']))
    .flatMap((entry) => (isObject(entry) && entry['targetRef'] === undefined && typeof entry['ip'] === 'string' ? [entry['ip']] : []));

/** The internal addresses of a Node, where its status is at hand. */
export function nodeAddresses(node: Manifest): bigint[] {
  return listAt(node, ['status', 'addresses']).flatMap((entry) => {
    const text = isObject(entry) && entry['type'] === 'InternalIP' ? entry['address'] : undefined;
    const address = typeof text === 'string' ? addressOf(text) : undefined;
    return address === undefined ? [] : [address];
  });
}
