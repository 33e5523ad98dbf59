/** The core kinds that this room reads for relations, with the fields that it reads. */
import type { Kind } from '../../imports/kind';
import type { Manifest } from '../core/manifest';

export interface Secret extends Manifest {
  readonly type?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly stringData?: Readonly<Record<string, unknown>>;
}

export interface Binding extends Manifest {
  readonly roleRef?: { readonly kind?: string; readonly name?: string };
  readonly subjects?: readonly { readonly kind?: string; readonly name?: string; readonly namespace?: string }[];
}

/** What makes a Secret: of its own name unless it gives another. */
export interface SecretMaker extends Manifest {
  readonly spec?: { readonly target?: { readonly name?: string }; readonly secretName?: string };
}

export const Namespace: Kind<Manifest> = { apiVersion: 'v1', kind: 'Namespace', namespaced: false };
export const PersistentVolumeClaim: Kind<Manifest> = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespaced: true };
export const ConfigMap: Kind<Manifest> = { apiVersion: 'v1', kind: 'ConfigMap', namespaced: true };
export const Secret: Kind<Secret> = { apiVersion: 'v1', kind: 'Secret', namespaced: true };
export const ServiceAccount: Kind<Manifest> = { apiVersion: 'v1', kind: 'ServiceAccount', namespaced: true };
export const RoleBinding: Kind<Binding> = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', namespaced: true };
export const ClusterRoleBinding: Kind<Binding> = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  namespaced: false,
};

export const secretMakers: readonly Kind<SecretMaker>[] = [
  { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', namespaced: true },
  { apiVersion: 'external-secrets.io/v1beta1', kind: 'ExternalSecret', namespaced: true },
  { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', namespaced: true },
  { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', namespaced: true },
];
