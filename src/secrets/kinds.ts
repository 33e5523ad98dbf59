/** The core kinds that this room looks into, with the fields that it reads. */
import type { Kind } from '../../imports/kind';
import type { Manifest } from '../core/manifest';

export interface Secret extends Manifest {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly stringData?: Readonly<Record<string, unknown>>;
}

export interface ConfigMap extends Manifest {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly binaryData?: Readonly<Record<string, unknown>>;
}

export const Secret: Kind<Secret> = { apiVersion: 'v1', kind: 'Secret', namespaced: true };
export const ConfigMap: Kind<ConfigMap> = { apiVersion: 'v1', kind: 'ConfigMap', namespaced: true };
