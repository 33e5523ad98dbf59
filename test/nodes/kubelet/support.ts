import type { Release } from '../../../src/core/target';
import { type KubeletModel, kubeletModel } from '../../../src/nodes/kubelet/model';
import type { PoolContext } from '../../../src/nodes/kubelet/template';
import { kubeletType, type StructType } from '../../../src/nodes/kubelet/types';
import { packagedSchemas } from '../../../src/run/schemas';

export const typeOf = (release: Release): StructType =>
  kubeletType(packagedSchemas().embedded('kubeletconfigurations.kubelet.config.k8s.io', 'v1beta1', release));

/** The model of a spec, on the worker pool of the newest release unless told otherwise. */
export function model(spec: unknown, context: Partial<PoolContext> = {}): KubeletModel {
  const release = context.release ?? '4.22';
  return kubeletModel(spec, { pool: 'worker', ...context, release, type: typeOf(release) });
}

/** The same for a kubeletConfig alone. */
export const configured = (kubeletConfig: unknown, context?: Partial<PoolContext>): KubeletModel => model({ kubeletConfig }, context);

export const places = (problems: readonly { readonly path: readonly (string | number)[] }[]): string[] =>
  problems.map(({ path }) => path.join('/'));
