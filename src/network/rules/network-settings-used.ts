import { Network } from '../../../imports/network';
import { rule } from '../../check/rule';
import { pluginOf } from '../operator/network-type';

const settings = { openshiftSDNConfig: 'OpenShiftSDN', ovnKubernetesConfig: 'OVNKubernetes' } as const;

/** cluster-network-operator pkg/network/render.go: each plugin reads its own part. */
export default rule(Network, {
  id: 'network-settings-used',
  consequence: 'ignored',
  summary: 'A Network holds the settings of the plugin that it runs',
  *check(manifest, { target }) {
    const { defaultNetwork, migration } = manifest.spec ?? {};
    const plugin = pluginOf(manifest, target.network);
    // While a migration is under way, the settings of the plugin to come are given too.
    if (plugin === undefined || migration !== undefined) return;
    for (const [field, owner] of Object.entries(settings)) {
      const given = defaultNetwork?.[field as keyof typeof settings];
      if (owner === plugin || given === undefined || Object.keys(given).length === 0) continue;
      yield {
        path: ['spec', 'defaultNetwork', field],
        message: `the cluster runs ${plugin}, which does not read ${field}`,
        help: 'remove it',
      };
    }
  },
});
