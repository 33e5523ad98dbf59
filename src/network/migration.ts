import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { Manifest } from '../core/manifest';
import type { TargetOptions } from '../core/target';
import { place } from '../place/place';
import { namespaceNameLabel } from './facts';
import { plan } from './migrate/migrate';
import type { Isolation, MigrationNote, MigrationPlan } from './migrate/plan';

/** Namespaces of the platform that reached every project in multitenant mode (documentation, "Multitenant isolation with network policy"). */
const platform: readonly Readonly<Record<string, string>>[] = [
  { 'policy-group.network.openshift.io/ingress': '' },
  { 'policy-group.network.openshift.io/host-network': '' },
  { 'network.openshift.io/policy-group': 'monitoring' },
];

/** It asks whether the webhooks of projects answer (the same chapter). */
const apiServerOperator = {
  namespaceSelector: { matchLabels: { [namespaceNameLabel]: 'openshift-kube-apiserver-operator' } },
  podSelector: { matchLabels: { app: 'kube-apiserver-operator' } },
};

/** The NetworkPolicy that lets in what multitenant mode let in. */
export function networkPolicy({ project, from }: Isolation): Manifest {
  const projects = { matchExpressions: [{ key: namespaceNameLabel, operator: 'In', values: [...from] }] };
  return k8s.KubeNetworkPolicy.manifest({
    metadata: { name: 'allow-from-project-network', namespace: project },
    spec: {
      podSelector: {},
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [
            { podSelector: {} },
            { namespaceSelector: projects },
            ...platform.map((matchLabels) => ({ namespaceSelector: { matchLabels: { ...matchLabels } } })),
            apiServerOperator,
          ],
        },
      ],
    },
  }) as Manifest;
}

/** What a migration writes, and what it cannot. */
export interface Migration {
  /** EgressFirewalls, EgressIPs and NetworkPolicies, whole. */
  readonly manifests: readonly Manifest[];
  /** Parts of Nodes and Namespaces that the cluster has, for `oc apply --server-side`. */
  readonly parts: readonly Manifest[];
  /** What OVN-Kubernetes does otherwise, and what to do about it. */
  readonly notes: readonly MigrationNote[];
}

/** A plan as manifests. */
export const migrationOf = ({ firewalls, egressIPs, isolation, parts, notes }: MigrationPlan): Migration => ({
  manifests: [...firewalls, ...egressIPs, ...isolation.map(networkPolicy)],
  parts,
  notes,
});

export interface MigrateOptions {
  /** What isolated projects. @default - as a Network among the manifests tells; else multitenant where a project joins or opens networks */
  readonly sdnMode?: TargetOptions['sdnMode'];
}

/** The equivalent of OpenShift SDN's egress configuration in OVN-Kubernetes: policies, egress IPs, multicast and isolation. */
export const migrateToOvn = (manifests: readonly Manifest[], { sdnMode }: MigrateOptions = {}): Migration =>
  migrationOf(plan(manifests, sdnMode));

export interface MigratedNetworkProps extends MigrateOptions {
  /** Manifests of OpenShift SDN, such as another Cluster's `toJson()`: what is of other kinds is passed over. */
  readonly from: readonly Manifest[];
}

/**
 * What another cluster's OpenShift SDN objects are in OVN-Kubernetes.
 *
 *     const { notes } = new MigratedNetwork(prod, 'network', { from: old.toJson() });
 */
export class MigratedNetwork extends Construct {
  /** What OVN-Kubernetes does otherwise, and what to do about it. */
  readonly notes: readonly MigrationNote[];

  constructor(scope: Construct, id: string, { from, ...options }: MigratedNetworkProps) {
    super(scope, id);
    const { manifests, parts, notes } = migrateToOvn(from, options);
    this.notes = notes;
    for (const manifest of manifests) this.#put(manifest, false);
    for (const manifest of parts) this.#put(manifest, true);
  }

  #put(manifest: Manifest, partial: boolean): void {
    const { kind, metadata = {} } = manifest;
    place(new Construct(this, [kind, metadata.namespace, metadata.name].filter(Boolean).join('-')), manifest, { partial });
  }
}
