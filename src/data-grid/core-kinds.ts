/** The core kinds that this room reads for relations, with the fields that it reads. */
import type { Kind } from '../../imports/kind';
import type { Manifest } from '../core/manifest';

export interface Secret extends Manifest {
  readonly type?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly stringData?: Readonly<Record<string, unknown>>;
}

interface Binding extends Manifest {
  readonly roleRef?: { readonly kind?: string; readonly name?: string };
  readonly subjects?: readonly { readonly kind?: string; readonly name?: string; readonly namespace?: string }[];
}

export const Secret: Kind<Secret> = { apiVersion: 'v1', kind: 'Secret', namespaced: true };
export const ServiceAccount: Kind<Manifest> = { apiVersion: 'v1', kind: 'ServiceAccount', namespaced: true };
export const RoleBinding: Kind<Binding> = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', namespaced: true };
export const ClusterRoleBinding: Kind<Binding> = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  namespaced: false,
};
