import { KubeletConfig as Kind } from '../../../imports/kubeletconfig';
import { type Asked, conversion, naming } from '../../code/conversion';
import { KubeletConfig, type KubeletSettings, kubeletConfig, platformFields } from '../kubelet-config';
import { poolChoice } from './pool-choice';

/** The kubelet's settings without those that the platform owns, which props do not take. */
function settingsOf(config: Readonly<Record<string, unknown>>, { typed }: Asked): KubeletSettings {
  const fields = Object.entries(config).filter(([field]) => !platformFields.some((one) => one === field));
  return typed(Object.fromEntries(fields), 'kubeletconfigurations.kubelet.config.k8s.io', 'v1beta1') as KubeletSettings;
}

export default conversion({
  kind: Kind,
  construct: KubeletConfig,
  builder: kubeletConfig,
  props({ metadata, spec }, asked) {
    const choice = poolChoice(spec.machineConfigPoolSelector);
    if (!choice) return undefined;
    const { autoSizingReserved, logLevel, tlsSecurityProfile, kubeletConfig: config } = spec;
    return {
      ...naming(metadata),
      ...choice,
      autoSizingReserved,
      logLevel,
      tlsSecurityProfile,
      config: config && settingsOf(config, asked),
    };
  },
});
