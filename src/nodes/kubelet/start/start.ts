import { checker } from '../check';
import type { StartCheck } from './context';
import { cpuManagerChecks } from './cpu-manager';
import { evictionChecks } from './eviction';
import { memoryManagerChecks } from './memory-manager';
import { qosFindings, reservationChecks } from './reservations';
import { flushFindings, logSizeFindings, modeFindings, strategyCheck, sysctlFindings } from './rest';
import { tlsChecks } from './tls';
import { topologyManagerFindings } from './topology-manager';

const topology = ['topologyManagerPolicy', 'topologyManagerPolicyOptions', 'cpuManagerPolicyOptions'];

/** All that a starting kubelet looks at, as far as the machine has no say in it. */
export const startChecks: readonly StartCheck[] = [
  ...reservationChecks,
  { fields: ['qosReserved'], find: qosFindings },
  ...evictionChecks,
  ...cpuManagerChecks,
  ...memoryManagerChecks,
  { fields: topology, find: topologyManagerFindings },
  ...tlsChecks,
  { fields: ['authorization'], find: modeFindings },
  strategyCheck,
  { fields: ['containerLogMaxSize'], find: logSizeFindings },
  { fields: ['logging'], find: flushFindings },
  { fields: ['allowedUnsafeSysctls'], find: sysctlFindings },
];

/** All for which a kubelet whose configuration is valid ends all the same, as far as the machine has no say in it. */
export const startFindings = checker(startChecks);
