import type { Case } from './case';

export const hostedClusterAzure: readonly Case[] = [
  {
    rule: "size(self.split('/')) == 11 && self.matches('^/subscriptions/.*/resourceGroups/.*/providers/Microsoft.Network/virtualNetworks/.*/subnets/.*$')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.subnetID',
    holds:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
    fails: '/subnets/sn',
  },
  {
    rule: "self.split('/')[4].matches('[a-zA-Z0-9-_\\\\(\\\\)\\\\.]{1,90}')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.subnetID',
    holds:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
    fails:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/!/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
  },
  {
    rule: "!self.split('/')[4].endsWith('.')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.subnetID',
    holds:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
    fails:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg./providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
  },
  {
    rule: "self.split('/')[8].matches('[a-zA-Z0-9-_\\\\.]{2,64}')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.subnetID',
    holds:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
    fails: '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/sn',
  },
  {
    rule: "!self.split('/')[8].endsWith('.') && !self.split('/')[8].endsWith('-')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.subnetID',
    holds:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
    fails:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-/subnets/sn',
  },
  {
    rule: "self.split('/')[10].matches('[a-zA-Z0-9][a-zA-Z0-9-_\\\\.]{0,79}')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.subnetID',
    holds:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
    fails:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/_',
  },
  {
    rule: "!self.split('/')[10].endsWith('.') && !self.split('/')[10].endsWith('-')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.subnetID',
    holds:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
    fails:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn.',
  },
  {
    rule: "self.azureAuthenticationConfigType == 'ManagedIdentities' ? has(self.managedIdentities) : !has(self.managedIdentities)",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.azureAuthenticationConfig',
    holds: { azureAuthenticationConfigType: 'ManagedIdentities', managedIdentities: {} },
    fails: { azureAuthenticationConfigType: 'ManagedIdentities' },
  },
  {
    rule: "self.azureAuthenticationConfigType == 'WorkloadIdentities' ? has(self.workloadIdentities) : !has(self.workloadIdentities)",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.azureAuthenticationConfig',
    holds: { azureAuthenticationConfigType: 'WorkloadIdentities', workloadIdentities: {} },
    fails: { azureAuthenticationConfigType: 'ManagedIdentities', workloadIdentities: {} },
  },
  {
    rule: "self.matches('^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.azureAuthenticationConfig.managedIdentities.controlPlane.disk.clientID',
    holds: '0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6',
    fails: '0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f',
  },
  {
    rule: 'has(self.private) == has(oldSelf.private)',
    kind: 'HostedCluster',
    at: 'spec.platform.azure',
    holds: { private: { type: 'Swift' } },
    fails: {},
    was: { private: { type: 'Swift' } },
  },
  {
    rule: '!has(oldSelf.topology) || has(self.topology)',
    kind: 'HostedCluster',
    at: 'spec.platform.azure',
    holds: { topology: 'Public' },
    fails: {},
    was: { topology: 'Public' },
  },
  {
    rule: "!has(self.topology) || !has(oldSelf.topology) || (self.topology == 'Public') == (oldSelf.topology == 'Public')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure',
    holds: { topology: 'PublicAndPrivate' },
    fails: { topology: 'Public' },
    was: { topology: 'Private' },
  },
  {
    rule: "!has(self.topology) || ((self.topology == 'Private' || self.topology == 'PublicAndPrivate') ? has(self.private) : !has(self.private))",
    kind: 'HostedCluster',
    at: 'spec.platform.azure',
    holds: { topology: 'Private', private: { type: 'Swift' } },
    fails: { topology: 'Private' },
  },
  {
    rule: "!has(self.private) || self.private.type != 'PrivateLink' || self.azureAuthenticationConfig.azureAuthenticationConfigType != 'WorkloadIdentities' || has(self.azureAuthenticationConfig.workloadIdentities.controlPlaneOperator)",
    kind: 'HostedCluster',
    at: 'spec.platform.azure',
    holds: {
      private: { type: 'PrivateLink' },
      azureAuthenticationConfig: {
        azureAuthenticationConfigType: 'WorkloadIdentities',
        workloadIdentities: { controlPlaneOperator: { clientID: '0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6' } },
      },
    },
    fails: {
      private: { type: 'PrivateLink' },
      azureAuthenticationConfig: { azureAuthenticationConfigType: 'WorkloadIdentities', workloadIdentities: {} },
    },
  },
  {
    rule: "self.type == 'ManagedIdentity' ? has(self.managedIdentity) : !has(self.managedIdentity)",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.containerRegistry.credentials',
    holds: { type: 'ManagedIdentity', managedIdentity: {} },
    fails: { type: 'ManagedIdentity' },
  },
  {
    rule: "self.lowerAscii().matches('^/subscriptions/[^/]+/resourcegroups/[^/]+/providers/microsoft\\\\.managedidentity/userassignedidentities/[^/]+$')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.containerRegistry.credentials.managedIdentity.resourceID',
    holds: '/subscriptions/a/resourceGroups/b/providers/Microsoft.ManagedIdentity/userAssignedIdentities/c',
    fails: '/subscriptions/a/resourceGroups/b/providers/Microsoft.ManagedIdentity/userAssignedIdentities/c/d',
  },
  {
    rule: '!has(oldSelf.type) || self.type == oldSelf.type',
    kind: 'HostedCluster',
    at: 'spec.platform.azure.private',
    holds: { type: 'Swift' },
    fails: { type: 'PrivateLink' },
    was: { type: 'Swift' },
  },
  {
    rule: "self.type == 'PrivateLink' ? has(self.privateLink) : !has(self.privateLink)",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.private',
    holds: { type: 'PrivateLink', privateLink: {} },
    fails: { type: 'PrivateLink' },
  },
  {
    rule: "self.type == 'Swift' ? has(self.swift) : !has(self.swift)",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.private',
    holds: { type: 'Swift', swift: { podNetworkInstance: 'a' } },
    fails: { type: 'Swift' },
  },
  {
    rule: "self.matches('^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.private.privateLink.additionalAllowedSubscriptions[]',
    holds: '0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6',
    fails: 'a',
  },
  {
    rule: "self.matches('^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\\\.Network/virtualNetworks/[^/]+/subnets/[^/]+$')",
    kind: 'HostedCluster',
    at: 'spec.platform.azure.private.privateLink.natSubnetID',
    holds:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn',
    fails:
      '/subscriptions/0c0d1f2a-1b2c-4d5e-8f90-a1b2c3d4e5f6/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/sn/x',
  },
  {
    rule: 'self.podNetworkInstance == oldSelf.podNetworkInstance',
    kind: 'HostedCluster',
    at: 'spec.platform.azure.private.swift',
    holds: { podNetworkInstance: 'a' },
    fails: { podNetworkInstance: 'b' },
    was: { podNetworkInstance: 'a' },
  },
];
