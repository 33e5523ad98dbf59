import { Network } from '../../../imports/network';
import type { Problem } from '../../check/rule';
import { rule } from '../../check/rule';
import { type Path, valueAt } from '../../core/path';
import { modeOf, pluginOf } from '../operator/network-type';

/** Fields that keep their value while the plugin runs. */
const fixed: readonly Path[] = [
  ['defaultNetwork', 'openshiftSDNConfig', 'vxlanPort'],
  ['defaultNetwork', 'ovnKubernetesConfig', 'genevePort'],
  ['disableMultiNetwork'],
];

/** Fields that change only by a migration of the MTU. */
const mtus: readonly Path[] = [
  ['defaultNetwork', 'openshiftSDNConfig', 'mtu'],
  ['defaultNetwork', 'ovnKubernetesConfig', 'mtu'],
];

/** Fields that both set, to different values; what was not set before, the operator has chosen. */
const changed = (before: Network, after: Network, paths: readonly Path[]): Path[] =>
  paths
    .map((path): Path => ['spec', ...path])
    .filter((path) => {
      const [old, now] = [valueAt(before, path), valueAt(after, path)];
      return old !== undefined && now !== undefined && old !== now;
    });

function* settings(before: Network, after: Network): Generator<Problem> {
  const [old, now] = [before, after].map(({ spec }) => modeOf(spec?.defaultNetwork?.openshiftSDNConfig?.mode));
  if (now !== undefined && now !== (old ?? 'NetworkPolicy')) {
    const path = ['spec', 'defaultNetwork', 'openshiftSDNConfig', 'mode'];
    yield { path, message: `the mode stays ${old ?? 'NetworkPolicy'}`, help: 'leave it as it is' };
  }
  const said = (path: Path): string => `${path.at(-1)} stays ${String(valueAt(before, path))}`;
  for (const path of changed(before, after, fixed)) yield { path, message: said(path), help: 'leave it as it is' };
  if (after.spec?.migration?.mtu) return;
  for (const path of changed(before, after, mtus)) yield { path, message: said(path), help: 'change it by spec.migration.mtu' };
}

/** cluster-network-operator pkg/network/render.go, IsChangeSafe; openshift_sdn.go, isOpenShiftSDNChangeSafe; ovn_kubernetes.go, isOVNKubernetesChangeSafe. */
export default rule(Network, {
  id: 'network-change-refused',
  consequence: 'degraded',
  summary: 'A change of the Network is one that the operator makes',
  *check(manifest, { deployed }) {
    if (!deployed) return;
    const [old, now] = [pluginOf(deployed, undefined), pluginOf(manifest, undefined)];
    const migrating = deployed.spec?.migration?.networkType;
    if (old === undefined || now === undefined || old === now) {
      if (!migrating) yield* settings(deployed, manifest);
      return;
    }
    if (migrating === now) return;
    yield {
      path: ['spec', 'defaultNetwork', 'type'],
      message: `the cluster runs ${old}, and no migration to ${now} has begun`,
      help: `set spec.migration.networkType: ${now} first, and follow the documentation of the migration`,
    };
  },
});
