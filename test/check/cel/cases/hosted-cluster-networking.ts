import type { Case } from './case';

export const hostedClusterNetworking: readonly Case[] = [
  {
    rule: '(self.platform.type == "IBMCloud" || !has(self.networking.machineNetwork) && self.networking.clusterNetwork.all(c, self.networking.serviceNetwork.all(s, c.cidr != s.cidr)) || (has(self.networking.machineNetwork) && (self.networking.machineNetwork.all(m, self.networking.clusterNetwork.all(c, m.cidr != c.cidr)) && self.networking.machineNetwork.all(m, self.networking.serviceNetwork.all(s, m.cidr != s.cidr)) && self.networking.clusterNetwork.all(c, self.networking.serviceNetwork.all(s, c.cidr != s.cidr)))))',
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'AWS' },
      services: [],
      networking: {
        machineNetwork: [{ cidr: '10.0.0.0/16' }],
        clusterNetwork: [{ cidr: '10.132.0.0/14' }],
        serviceNetwork: [{ cidr: '172.31.0.0/16' }],
      },
    },
    fails: {
      platform: { type: 'AWS' },
      services: [],
      networking: {
        machineNetwork: [{ cidr: '10.0.0.0/16' }],
        clusterNetwork: [{ cidr: '10.132.0.0/14' }],
        serviceNetwork: [{ cidr: '10.0.0.0/16' }],
      },
    },
  },
  {
    rule: '(!has(self.machineNetwork) && self.clusterNetwork.all(c, self.serviceNetwork.all(s, c.cidr != s.cidr)) || (has(self.machineNetwork) && (self.machineNetwork.all(m, self.clusterNetwork.all(c, m.cidr != c.cidr)) && self.machineNetwork.all(m, self.serviceNetwork.all(s, m.cidr != s.cidr)) && self.clusterNetwork.all(c, self.serviceNetwork.all(s, c.cidr != s.cidr)))))',
    kind: 'HostedCluster',
    at: 'spec.networking',
    holds: {
      machineNetwork: [{ cidr: '10.0.0.0/16' }],
      clusterNetwork: [{ cidr: '10.132.0.0/14' }],
      serviceNetwork: [{ cidr: '172.31.0.0/16' }],
    },
    fails: {
      machineNetwork: [{ cidr: '10.0.0.0/16' }],
      clusterNetwork: [{ cidr: '10.0.0.0/16' }],
      serviceNetwork: [{ cidr: '172.31.0.0/16' }],
    },
  },
  {
    rule: "!has(self.networkDiagnostics) || !has(self.networkDiagnostics.mode) || self.networkDiagnostics.mode!='Disabled' || !has(self.networkDiagnostics.sourcePlacement) && !has(self.networkDiagnostics.targetPlacement)",
    kind: 'HostedCluster',
    at: 'spec.configuration.network',
    holds: { networkDiagnostics: { mode: 'Disabled' } },
    fails: { networkDiagnostics: { mode: 'Disabled', sourcePlacement: {} } },
  },
  {
    rule: "self.matches('^((\\\\d{1,3}\\\\.){3}\\\\d{1,3}/\\\\d{1,2})$') || self.matches('^([0-9a-fA-F]{0,4}:){2,7}([0-9a-fA-F]{0,4})?/[0-9]{1,3}$')",
    kind: 'HostedCluster',
    at: 'spec.networking.machineNetwork[].cidr',
    holds: '10.0.0.0/16',
    fails: '10.0.0.0',
  },
  {
    rule: 'self == "" || self.matches(\'^(?:(?:[a-zA-Z0-9-]+\\\\.)+[a-zA-Z]{2,}|[a-zA-Z0-9-]+)$\')',
    kind: 'HostedCluster',
    at: 'spec.dns.baseDomain',
    holds: 'example.com',
    fails: 'exa_mple.com',
  },
  {
    rule: "!has(self.operatorConfiguration) || !has(self.operatorConfiguration.clusterNetworkOperator) || !has(self.operatorConfiguration.clusterNetworkOperator.disableMultiNetwork) || !self.operatorConfiguration.clusterNetworkOperator.disableMultiNetwork || self.networking.networkType == 'Other'",
    kind: 'HostedCluster',
    at: 'spec',
    holds: { networking: { networkType: 'Other' }, operatorConfiguration: { clusterNetworkOperator: { disableMultiNetwork: true } } },
    fails: {
      networking: { networkType: 'OVNKubernetes' },
      operatorConfiguration: { clusterNetworkOperator: { disableMultiNetwork: true } },
    },
  },
  {
    rule: "self.networking.networkType == 'OVNKubernetes' || !self.?operatorConfiguration.clusterNetworkOperator.ovnKubernetesConfig.hasValue()",
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      networking: { networkType: 'OVNKubernetes' },
      operatorConfiguration: { clusterNetworkOperator: { ovnKubernetesConfig: { ipv4: {} } } },
    },
    fails: {
      networking: { networkType: 'Calico' },
      operatorConfiguration: { clusterNetworkOperator: { ovnKubernetesConfig: { ipv4: {} } } },
    },
  },
  {
    rule: "self.networking.networkType == 'OVNKubernetes' || !has(self.operatorConfiguration) || !has(self.operatorConfiguration.clusterNetworkOperator) || !has(self.operatorConfiguration.clusterNetworkOperator.ovnKubernetesConfig)",
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      networking: { networkType: 'OVNKubernetes' },
      operatorConfiguration: { clusterNetworkOperator: { ovnKubernetesConfig: { ipv4: {} } } },
    },
    fails: {
      networking: { networkType: 'Calico' },
      operatorConfiguration: { clusterNetworkOperator: { ovnKubernetesConfig: { ipv4: {} } } },
    },
  },
  {
    rule: "has(self.allocateNodeCIDRs) && self.allocateNodeCIDRs == 'Enabled' ? self.networkType == 'Other' : true",
    kind: 'HostedCluster',
    at: 'spec.networking',
    holds: { allocateNodeCIDRs: 'Enabled', networkType: 'Other' },
    fails: { allocateNodeCIDRs: 'Enabled', networkType: 'OVNKubernetes' },
  },
];
