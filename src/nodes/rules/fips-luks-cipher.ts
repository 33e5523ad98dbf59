import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { writtenIgnition } from '../ignition-rule';

const choosesCipher = (option: string): boolean => option === '--cipher' || option === '-c' || option.startsWith('--cipher=');

/** coreos/butane config/openshift/v4_8 to v4_19, translate.go. */
export default rule(MachineConfig, {
  id: 'fips-luks-cipher',
  consequence: 'discouraged',
  releases: '<4.20',
  summary: 'With FIPS, encrypted volumes name a cipher that it allows',
  *check({ spec }, ask) {
    if (!spec?.fips) return;
    for (const [i, { name, options = [] }] of (writtenIgnition(ask)?.storage?.luks ?? []).entries()) {
      if (options.some(choosesCipher)) continue;
      yield {
        path: ['spec', 'config', 'storage', 'luks', i],
        message: `the encrypted volume ${name} names no cipher, and the usual one is none that FIPS allows here`,
        help: 'add options: [--cipher, aes-cbc-essiv:sha256]',
      };
    }
  },
});
