import type { Case } from './case';
import { featureGate } from './feature-gate';
import { hostedCluster } from './hosted-cluster';
import { hostedClusterAuth } from './hosted-cluster-auth';
import { hostedClusterAzure } from './hosted-cluster-azure';
import { hostedClusterNetworking } from './hosted-cluster-networking';
import { hostedClusterOperators } from './hosted-cluster-operators';
import { hostedClusterServices } from './hosted-cluster-services';
import { hostedClusterServicesAzure } from './hosted-cluster-services-azure';
import { machineConfigPool } from './machine-config-pool';
import { network } from './network';
import { networkGroups } from './network-groups';
import { nodePool } from './node-pool';
import { nodePoolAws } from './node-pool-aws';
import { nodePoolAzure } from './node-pool-azure';

export const cases: readonly Case[] = [
  ...featureGate,
  ...hostedCluster,
  ...hostedClusterServices,
  ...hostedClusterServicesAzure,
  ...hostedClusterNetworking,
  ...hostedClusterAuth,
  ...hostedClusterAzure,
  ...hostedClusterOperators,
  ...machineConfigPool,
  ...network,
  ...networkGroups,
  ...nodePool,
  ...nodePoolAzure,
  ...nodePoolAws,
];
