/** Labels, limits and defaults that the data-grid room relies on, each with where the operator's code has it. */
import { type InfinispanVersion, minor } from '../core/target';

/** infinispan-operator api/v1/infinispan_webhook.go, Default: what a spec gets where it leaves the field out. */
export const defaultMemory = '1Gi';
export const defaultStorage = '1Gi';

/** api/v1/infinispan_webhook.go, Default: milliseconds between heartbeats, and until a site counts as gone. */
export const defaultHeartbeats = { interval: 10_000, timeout: 30_000 } as const;

/** api/v1/infinispan_webhook.go, Default: up to 2.3 a cluster is a Cache service unless it says otherwise. */
export const defaultServiceType = (operator: InfinispanVersion): 'Cache' | 'DataGrid' => (minor(operator) >= 4 ? 'DataGrid' : 'Cache');

/** controllers/constants: what a Cache service needs, in bytes; a hundredth of the memory comes on top. */
export const cacheServiceMemory = (220n + 200n) * 1024n * 1024n;

/** Minor version of Infinispan Server → its patch releases that operator 2.5 brings (config/manager/manager.yaml). */
const operands: Readonly<Record<string, readonly number[]>> = {
  '14.0': [1, 6, 9, 13, 17, 19, 20, 21, 24, 27, 32],
  '15.0': [0, 3, 4, 5, 8, 10, 11, 13, 14, 15, 16, 18, 19, 20, 21],
  '15.1': [0, 1, 3, 4, 5, 7],
  '15.2': [1, 2, 4, 5, 6],
  '16.0': [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14],
  '16.1': [1, 2, 3, 4],
  '16.2': [0, 1, 2],
};

const newest: readonly string[] = Object.entries(operands).flatMap(([minorVersion, patches]) => patches.map((p) => `${minorVersion}.${p}`));

/** 2.3 ends with 14.0.24, 2.4 with the 15.2 releases; both still bring 13.0.10. */
const olderOperands = {
  '2.3': ['13.0.10', ...newest.filter((v) => v.startsWith('14.') && compareOperands(v, '14.0.24') <= 0)],
  '2.4': ['13.0.10', ...newest.filter((v) => compareOperands(v, '16.0.0') < 0)],
} as const;

/** The versions of Infinispan Server that an operator can run, oldest first. */
export const knownOperands = (operator: InfinispanVersion): readonly string[] =>
  operator === '2.3' || operator === '2.4' ? olderOperands[operator] : newest;

/** Whether a version is one of Data Grid, `8.x.y-z`: those are the product operator's own, and which it brings is not known here. */
export const isProductVersion = (version: string): boolean => /^8\.\d+\.\d+-\d+$/.test(version);

/** Negative, zero or positive, as operand a is older than, the same as or newer than b; both `major.minor.patch`, or both of Data Grid. */
export function compareOperands(a: string, b: string): number {
  const [from, to] = [a, b].map((version) => version.split(/[.-]/).map(Number)) as [number[], number[]];
  const differing = from.findIndex((part, i) => part !== to[i]);
  return differing < 0 ? 0 : (from[differing] ?? 0) - (to[differing] ?? 0);
}

/** api/v1/infinispan_webhook.go, validate: upgrades in place begin with this major version. */
export const inPlaceMajor = 16;

/** controllers/constants, CrossSitePort: where a site's Service listens unless it says otherwise. */
export const defaultSitePort = 7900;

/** pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, appendRemoteLocation: where a Route listens. */
export const routePort = 443;

/** kube-apiserver, --service-node-port-range: unless an administrator has widened it. */
export const nodePorts = { first: 30_000, last: 32_767 } as const;

/** api/v1/types_util.go, GetSiteTransport…, GetSiteRouter…, GetSiteTrustStoreFileName: the keys of the stores' Secrets. */
export const keyStoreFile = 'keystore.p12';
export const trustStoreFile = 'truststore.p12';

/** Log categories that write a line for each message that another site does not get, and the least level that is quiet. */
export const floodingCategories = ['org.jgroups.protocols.TCP', 'org.jgroups.protocols.relay.RELAY2'] as const;

/** Names, as `Secret/nyc-token` or `Site/SFO`, of what an object refers to and that lies outside of the input on purpose. */
export const externalAnnotation = 'cdk8s-openshift.io/external';

/** openshift-controller-manager, serviceaccount controller: what every namespace has. */
export const builtInAccounts: readonly string[] = ['default', 'builder', 'deployer'];
