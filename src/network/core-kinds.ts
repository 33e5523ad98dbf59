import type { Kind } from '../../imports/kind';
import { isObject, type Manifest } from '../core/manifest';
import { valueAt } from '../core/path';
import { namespaceNameLabel } from './facts';
import { addressOf } from './ranges';

/** Kinds of the core that relations of the network look at; they carry no schema here, so that their fields may be anything. */
export const Namespace: Kind<Manifest> = { apiVersion: 'v1', kind: 'Namespace', namespaced: false };
export const Node: Kind<Manifest> = { apiVersion: 'v1', kind: 'Node', namespaced: false };
export const Project: Kind<Manifest> = { apiVersion: 'project.openshift.io/v1', kind: 'Project', namespaced: false };
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

/** The internal addresses of a Node, where its status is at hand. */
export function nodeAddresses(node: Manifest): bigint[] {
  const addresses = valueAt(node, ['status', 'addresses']);
  return (Array.isArray(addresses) ? addresses : []).flatMap((entry) => {
    const text = isObject(entry) && entry['type'] === 'InternalIP' ? entry['address'] : undefined;
    const address = typeof text === 'string' ? addressOf(text) : undefined;
    return address === undefined ? [] : [address];
  });
}
