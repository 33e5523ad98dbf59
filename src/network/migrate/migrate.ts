import { Inventory } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import type { Manifest } from '../../core/manifest';
import { type TargetOptions, target } from '../../core/target';
import { learnNetwork } from '../operator/network-type';
import { egressIps } from './egress-ips';
import { firewalls } from './firewalls';
import { isolation } from './isolation';
import { multicast } from './multicast';
import { operator } from './operator';
import { type MigrationPlan, merge } from './plan';

/** What an OpenShift SDN cluster's egress configuration is in OVN-Kubernetes. */
export const planOf = (cluster: Inventory): MigrationPlan =>
  merge([...firewalls(cluster), ...egressIps(cluster), ...multicast(cluster), isolation(cluster), operator(cluster)]);

/** The same for bare manifests, whole ones or parts; a Network among them tells the mode where it is not given. */
export function plan(manifests: readonly Manifest[], sdnMode?: TargetOptions['sdnMode']): MigrationPlan {
  const docs = manifests.map(
    (manifest, index): Doc => ({
      manifest,
      origin: { file: '', index, line: 1, locate: () => undefined },
      partial: true,
    }),
  );
  const mode = sdnMode ?? learnNetwork(docs).sdnMode;
  return planOf(new Inventory('', target({ release: '4.16', network: 'OpenShiftSDN', sdnMode: mode }), false, docs));
}
