import type { Case } from './case';

export const hostedClusterServices: readonly Case[] = [
  {
    rule: "self.platform.type != 'IBMCloud' ? self.services == oldSelf.services : true",
    kind: 'HostedCluster',
    at: 'spec',
    holds: { platform: { type: 'AWS' }, services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'Route' } }] },
    fails: { platform: { type: 'AWS' }, services: [] },
    was: { platform: { type: 'AWS' }, services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'Route' } }] },
  },
  {
    rule: 'self.platform.type != "IBMCloud" ? self.services == oldSelf.services : true',
    kind: 'HostedCluster',
    at: 'spec',
    holds: { platform: { type: 'IBMCloud' }, services: [] },
    fails: { platform: { type: 'AWS' }, services: [] },
    was: { platform: { type: 'AWS' }, services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'Route' } }] },
  },
  {
    rule: "self.platform.type == 'IBMCloud' ? size(self.services) >= 3 : size(self.services) >= 4",
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'IBMCloud' },
      services: [
        { service: 'A', servicePublishingStrategy: { type: 'Route' } },
        { service: 'B', servicePublishingStrategy: { type: 'Route' } },
        { service: 'C', servicePublishingStrategy: { type: 'Route' } },
      ],
    },
    fails: {
      platform: { type: 'AWS' },
      services: [
        { service: 'A', servicePublishingStrategy: { type: 'Route' } },
        { service: 'B', servicePublishingStrategy: { type: 'Route' } },
        { service: 'C', servicePublishingStrategy: { type: 'Route' } },
      ],
    },
  },
  {
    rule: "self.matches('^(?:[a-zA-Z0-9-]+\\\\.)+[a-zA-Z]{2,}$')",
    kind: 'HostedCluster',
    at: 'spec.services[].servicePublishingStrategy.route.hostname',
    holds: 'api.example.com',
    fails: 'localhost',
  },
  {
    rule: "self.matches('^(([a-zA-Z0-9][-a-zA-Z0-9]*\\\\.)+[a-zA-Z]{2,}|localhost)$') || self.matches('^((\\\\d{1,3}\\\\.){3}\\\\d{1,3})$') || self.matches('^([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}$')",
    kind: 'HostedCluster',
    at: 'spec.services[].servicePublishingStrategy.nodePort.address',
    holds: '192.168.1.1',
    fails: '-',
  },
  {
    rule: "self.matches('^(([a-zA-Z0-9][-a-zA-Z0-9]*\\\\.)+[a-zA-Z]{2,}|localhost)$') || self.matches('^((\\\\d{1,3}\\\\.){3}\\\\d{1,3})$') || self.matches('^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$')",
    kind: 'HostedCluster',
    at: 'spec.services[].servicePublishingStrategy.nodePort.address',
    holds: '::1',
    fails: ':::1',
  },
  {
    rule: "self.type == 'NodePort' ? has(self.nodePort) : !has(self.nodePort)",
    kind: 'HostedCluster',
    at: 'spec.services[].servicePublishingStrategy',
    holds: { type: 'NodePort', nodePort: { address: '1.2.3.4' } },
    fails: { type: 'NodePort' },
  },
  {
    rule: "self.type == 'Route' ? !has(self.nodePort) && !has(self.loadBalancer) : !has(self.route)",
    kind: 'HostedCluster',
    at: 'spec.services[].servicePublishingStrategy',
    holds: { type: 'Route', route: { hostname: 'a.b.cd' } },
    fails: { type: 'None', route: { hostname: 'a.b.cd' } },
  },
  {
    rule: "self.type == 'LoadBalancer' ? !has(self.nodePort) && !has(self.route) : !has(self.loadBalancer)",
    kind: 'HostedCluster',
    at: 'spec.services[].servicePublishingStrategy',
    holds: { type: 'LoadBalancer', loadBalancer: {} },
    fails: { type: 'LoadBalancer', route: {} },
  },
  {
    rule: "self.type == 'None' ? !has(self.nodePort) && !has(self.route) && !has(self.loadBalancer) : true",
    kind: 'HostedCluster',
    at: 'spec.services[].servicePublishingStrategy',
    holds: { type: 'None' },
    fails: { type: 'None', nodePort: { address: '1.2.3.4' } },
  },
  {
    rule: "self.type == 'S3' ? !has(self.nodePort) && !has(self.route) && !has(self.loadBalancer) : true",
    kind: 'HostedCluster',
    at: 'spec.services[].servicePublishingStrategy',
    holds: { type: 'S3' },
    fails: { type: 'S3', loadBalancer: {} },
  },
  {
    rule: '!self.services.exists(s, s.service == \'APIServer\' && has(s.servicePublishingStrategy.loadBalancer) && s.servicePublishingStrategy.loadBalancer.hostname != "" && has(self.configuration) && has(self.configuration.apiServer) && self.configuration.apiServer.servingCerts.namedCertificates.exists(cert, cert.names.exists(n, n == s.servicePublishingStrategy.loadBalancer.hostname)))',
    kind: 'HostedCluster',
    at: 'spec',
    holds: {
      platform: { type: 'AWS' },
      services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'LoadBalancer', loadBalancer: { hostname: 'api.a.com' } } }],
      configuration: { apiServer: { servingCerts: { namedCertificates: [{ names: ['other.a.com'] }] } } },
    },
    fails: {
      platform: { type: 'AWS' },
      services: [{ service: 'APIServer', servicePublishingStrategy: { type: 'LoadBalancer', loadBalancer: { hostname: 'api.a.com' } } }],
      configuration: { apiServer: { servingCerts: { namedCertificates: [{ names: ['api.a.com'] }] } } },
    },
  },
];
