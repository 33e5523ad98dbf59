import type { EgressFirewall } from '../../../imports/egressfirewall';
import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import type { Inventory } from '../../check/inventory';
import { allows, destinationOf } from '../egress/destination';
import { networkOf, type ProjectNetwork, policiesIn } from '../projects';
import { printNetwork } from '../ranges';
import type { MigrationNote, Share } from './plan';

type Rule = EgressFirewall['spec']['egress'][number];

const firewall = (namespace: string, egress: Rule[], labels?: Readonly<Record<string, string>>): EgressFirewall => ({
  apiVersion: 'k8s.ovn.org/v1',
  kind: 'EgressFirewall',
  metadata: { name: 'default', namespace, ...(labels && { labels }) },
  spec: { egress },
});

const nameOf = ({ metadata }: EgressNetworkPolicy): string => `EgressNetworkPolicy ${metadata.namespace}/${metadata.name}`;

/** Rules as OpenShift SDN reads them: OVN-Kubernetes takes no host bits, and 0.0.0.0/32 for one address. */
function rulesOf({ spec }: EgressNetworkPolicy): Rule[] {
  return spec.egress.flatMap((rule): Rule[] => {
    const destination = destinationOf(rule);
    const type = allows(rule) ? 'Allow' : 'Deny';
    if (destination === undefined) return [];
    if ('range' in destination) return [{ type, to: { cidrSelector: printNetwork(destination.range) } }];
    return [{ type, to: { dnsName: rule.to.dnsName ?? '' } }];
  });
}

function* rulesNotes(policy: EgressNetworkPolicy): Generator<MigrationNote> {
  const object = nameOf(policy);
  const names = policy.spec.egress.filter(({ to }) => !to.cidrSelector && to.dnsName);
  if (names.length > 0) {
    yield {
      object,
      change: 'names are resolved by the control plane, not by each node, and IPv6 addresses count too',
      todo: 'see that the control plane asks the name servers that the pods ask',
    };
  }
  if (policy.spec.egress.some((rule) => !allows(rule))) {
    yield {
      object,
      change: 'an EgressFirewall also binds traffic to the addresses of nodes, such as the API server’s',
      todo: 'where pods of the project need those, allow them first: a rule with a nodeSelector, and ports',
    };
  }
}

const denyAll: Rule[] = [{ type: 'Deny', to: { cidrSelector: '0.0.0.0/0' } }];

/** What all projects of a network get where OpenShift SDN dropped everything. */
function dropped(network: ProjectNetwork, policies: readonly EgressNetworkPolicy[]): Share {
  const why = network.projects.length > 1 ? `${network.projects.join(', ')} share a network` : 'the project has several policies';
  return {
    firewalls: network.projects.map((project) => firewall(project, structuredClone(denyAll))),
    notes: policies.map((policy) => ({
      object: nameOf(policy),
      change: `${why}, so OpenShift SDN dropped all that leaves; EgressFirewalls that deny everything keep it so`,
      todo: 'write the rules that were meant into the EgressFirewall of each project',
    })),
  };
}

function ofNetwork(cluster: Inventory, network: ProjectNetwork): Share {
  const policies = policiesIn(cluster, network).map(({ manifest }) => manifest);
  const [policy] = policies;
  if (!policy) return {};
  if (network.global || cluster.target.sdnMode === 'Subnet') {
    const change = 'OpenShift SDN ignored it, and an EgressFirewall would act: none is written';
    return { notes: policies.map((ignored) => ({ object: nameOf(ignored), change, todo: 'write one if it was meant to act' })) };
  }
  if (network.projects.length > 1 || policies.length > 1) return dropped(network, policies);
  if (policy.spec.egress.length === 0) return {};
  const { namespace = '', labels } = policy.metadata;
  return { firewalls: [firewall(namespace, rulesOf(policy), labels)], notes: [...rulesNotes(policy)] };
}

/** An EgressFirewall for each project whose EgressNetworkPolicy counts. */
export function firewalls(cluster: Inventory): readonly Share[] {
  const namespaces = [...new Set(cluster.all(EgressNetworkPolicy).map(({ manifest }) => manifest.metadata.namespace ?? ''))];
  const networks = new Map(namespaces.map((name) => networkOf(cluster, name)).map((network) => [network.projects.join(), network]));
  return [...networks.values()].map((network) => ofNetwork(cluster, network));
}
