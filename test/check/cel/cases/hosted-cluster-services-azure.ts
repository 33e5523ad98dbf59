import type { Case } from './case';

export const hostedClusterServicesAzure: readonly Case[] = [
  {
    rule: "self.platform.type == 'Azure' ? self.services.exists(s, s.service == 'APIServer' && s.servicePublishingStrategy.type == 'Route' && s.servicePublishingStrategy.route.hostname != '') : true",
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure' },
      services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'Route', route: { hostname: 'a.b.c' } } }],
    },
    fails: {
      platform: { type: 'Azure' },
      services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'Route', route: { hostname: '' } } }],
    },
  },
  {
    rule: "self.platform.type == 'Azure' ? self.services.exists(s, s.service == 'OAuthServer' && s.servicePublishingStrategy.type == 'Route' && s.servicePublishingStrategy.route.hostname != '') : true",
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure' },
      services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'Route', route: { hostname: 'a.b.c' } } }],
    },
    fails: {
      platform: { type: 'Azure' },
      services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'Route', route: { hostname: '' } } }],
    },
  },
  {
    rule: "self.platform.type == 'Azure' ? self.services.exists(s, s.service == 'Konnectivity' && s.servicePublishingStrategy.type == 'Route' && s.servicePublishingStrategy.route.hostname != '') : true",
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure' },
      services: [{ service: 'Konnectivity', servicePublishingStrategy: { type: 'Route', route: { hostname: 'a.b.c' } } }],
    },
    fails: {
      platform: { type: 'Azure' },
      services: [{ service: 'Konnectivity', servicePublishingStrategy: { type: 'Route', route: { hostname: '' } } }],
    },
  },
  {
    rule: "self.platform.type == 'Azure' ? self.services.exists(s, s.service == 'Ignition' && s.servicePublishingStrategy.type == 'Route' && s.servicePublishingStrategy.route.hostname != '') : true",
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure' },
      services: [{ service: 'Ignition', servicePublishingStrategy: { type: 'Route', route: { hostname: 'a.b.c' } } }],
    },
    fails: {
      platform: { type: 'Azure' },
      services: [{ service: 'Ignition', servicePublishingStrategy: { type: 'Route', route: { hostname: '' } } }],
    },
  },
  {
    rule: 'self.platform.type == "Azure" ? self.services.exists(s, s.service == "APIServer" && s.servicePublishingStrategy.type == "Route" && s.servicePublishingStrategy.route.hostname != "") : true',
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure' },
      services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'Route', route: { hostname: 'a.b.c' } } }],
    },
    fails: {
      platform: { type: 'Azure' },
      services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'Route', route: { hostname: '' } } }],
    },
  },
  {
    rule: 'self.platform.type == "Azure" ? self.services.exists(s, s.service == "OAuthServer" && s.servicePublishingStrategy.type == "Route" && s.servicePublishingStrategy.route.hostname != "") : true',
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure' },
      services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'Route', route: { hostname: 'a.b.c' } } }],
    },
    fails: {
      platform: { type: 'Azure' },
      services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'Route', route: { hostname: '' } } }],
    },
  },
  {
    rule: 'self.platform.type == "Azure" ? self.services.exists(s, s.service == "Konnectivity" && s.servicePublishingStrategy.type == "Route" && s.servicePublishingStrategy.route.hostname != "") : true',
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure' },
      services: [{ service: 'Konnectivity', servicePublishingStrategy: { type: 'Route', route: { hostname: 'a.b.c' } } }],
    },
    fails: {
      platform: { type: 'Azure' },
      services: [{ service: 'Konnectivity', servicePublishingStrategy: { type: 'Route', route: { hostname: '' } } }],
    },
  },
  {
    rule: 'self.platform.type == "Azure" ? self.services.exists(s, s.service == "Ignition" && s.servicePublishingStrategy.type == "Route" && s.servicePublishingStrategy.route.hostname != "") : true',
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure' },
      services: [{ service: 'Ignition', servicePublishingStrategy: { type: 'Route', route: { hostname: 'a.b.c' } } }],
    },
    fails: {
      platform: { type: 'Azure' },
      services: [{ service: 'Ignition', servicePublishingStrategy: { type: 'Route', route: { hostname: '' } } }],
    },
  },
  {
    rule: 'self.platform.type == "Azure" ? self.services.exists(s, s.service == "OAuthServer" && s.servicePublishingStrategy.type == "Route") : true',
    kind: 'HostedCluster',
    at: 'spec',
    holds: { platform: { type: 'Azure' }, services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'Route' } }] },
    fails: { platform: { type: 'Azure' }, services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'LoadBalancer' } }] },
  },
  {
    rule: 'self.platform.type == "Azure" ? self.services.exists(s, s.service == "Konnectivity" && s.servicePublishingStrategy.type == "Route") : true',
    kind: 'HostedCluster',
    at: 'spec',
    holds: { platform: { type: 'Azure' }, services: [{ service: 'Konnectivity', servicePublishingStrategy: { type: 'Route' } }] },
    fails: { platform: { type: 'Azure' }, services: [{ service: 'Konnectivity', servicePublishingStrategy: { type: 'LoadBalancer' } }] },
  },
  {
    rule: 'self.platform.type == "Azure" ? self.services.exists(s, s.service == "Ignition" && s.servicePublishingStrategy.type == "Route") : true',
    kind: 'HostedCluster',
    at: 'spec',
    holds: { platform: { type: 'Azure' }, services: [{ service: 'Ignition', servicePublishingStrategy: { type: 'Route' } }] },
    fails: { platform: { type: 'Azure' }, services: [{ service: 'Ignition', servicePublishingStrategy: { type: 'LoadBalancer' } }] },
  },
  {
    rule: 'self.platform.type != "Azure" || self.platform.?azure.azureAuthenticationConfig.azureAuthenticationConfigType.orValue("") == "WorkloadIdentities" || self.services.exists(s, s.service == "OAuthServer" && s.servicePublishingStrategy.type == "Route")',
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure', azure: { azureAuthenticationConfig: { azureAuthenticationConfigType: 'WorkloadIdentities' } } },
      services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'LoadBalancer' } }],
    },
    fails: {
      platform: { type: 'Azure', azure: { azureAuthenticationConfig: { azureAuthenticationConfigType: 'ManagedIdentities' } } },
      services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'LoadBalancer' } }],
    },
  },
  {
    rule: 'self.platform.type != "Azure" || self.platform.?azure.azureAuthenticationConfig.azureAuthenticationConfigType.orValue("") != "WorkloadIdentities" || self.services.exists(s, s.service == "OAuthServer" && (s.servicePublishingStrategy.type == "Route" || s.servicePublishingStrategy.type == "LoadBalancer"))',
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'Azure', azure: { azureAuthenticationConfig: { azureAuthenticationConfigType: 'WorkloadIdentities' } } },
      services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'LoadBalancer' } }],
    },
    fails: {
      platform: { type: 'Azure', azure: { azureAuthenticationConfig: { azureAuthenticationConfigType: 'WorkloadIdentities' } } },
      services: [{ service: 'OAuthServer', servicePublishingStrategy: { type: 'NodePort' } }],
    },
  },
];
