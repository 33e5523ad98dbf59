import { Network } from '../../../imports/network';
import type { Inventory } from '../../check/inventory';
import type { MigrationNote, Share } from './plan';

/** What the operator's Network holds for OpenShift SDN alone. */
export function operator(cluster: Inventory): Share {
  const spec = cluster.find(Network, 'cluster')?.manifest.spec;
  const notes: MigrationNote[] = [];
  const object = 'Network cluster';
  if (spec?.kubeProxyConfig) {
    notes.push({
      object,
      change: 'OVN-Kubernetes runs no kube-proxy, and the operator refuses settings for one',
      todo: 'remove kubeProxyConfig',
    });
  }
  const { mtu, vxlanPort } = spec?.defaultNetwork?.openshiftSDNConfig ?? {};
  if (mtu !== undefined) {
    const change = `its MTU of ${mtu} is for VXLAN, which takes 50 bytes of each packet; Geneve takes 100`;
    notes.push({ object, change, todo: `set ovnKubernetesConfig.mtu, such as ${mtu - 50}, when the migration begins` });
  }
  if (vxlanPort !== undefined) {
    notes.push({ object, change: `its VXLAN port ${vxlanPort} is not used`, todo: 'set ovnKubernetesConfig.genevePort if 6081 is taken' });
  }
  return { notes };
}
