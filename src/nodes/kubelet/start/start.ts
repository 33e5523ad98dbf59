import type { Config } from '../config';
import type { Finding } from '../problem';
import type { StartCheck, StartContext } from './context';
import { cpuManagerFindings } from './cpu-manager';
import { evictionFindings } from './eviction';
import { memoryManagerFindings } from './memory-manager';
import { qosFindings, reservationFindings } from './reservations';
import { flushFindings, logSizeFindings, modeFindings, sysctlFindings } from './rest';
import { tlsFindings } from './tls';
import { topologyManagerFindings } from './topology-manager';

const checks: readonly StartCheck[] = [
  reservationFindings,
  qosFindings,
  evictionFindings,
  cpuManagerFindings,
  memoryManagerFindings,
  topologyManagerFindings,
  tlsFindings,
  modeFindings,
  logSizeFindings,
  flushFindings,
  sysctlFindings,
];

/** All for which a kubelet whose configuration is valid ends all the same, as far as the machine has no say in it. */
export const startFindings = (config: Config, context: StartContext): Finding[] => checks.flatMap((check) => [...check(config, context)]);
