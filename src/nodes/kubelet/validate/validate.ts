import type { Config } from '../config';
import type { Finding } from '../problem';
import { allocatableFindings, cgroupFindings } from './allocatable';
import { choiceFindings, swapFindings } from './choices';
import type { Check, KubeletContext } from './context';
import { imageAgeFindings, monitorFindings, quotaFindings, restartFindings } from './durations';
import { allowlistFindings, pullFindings, thresholdFindings } from './images';
import { loggingFindings, metricsFindings } from './logging';
import { factorFindings, numberFindings } from './numbers';
import { reservedCpuFindings, reservedMemoryFindings } from './reserved';
import { logQueryFindings, podLogsFindings, runOnceFindings, userNamespaceFindings } from './rest';
import { shutdownFindings } from './shutdown';
import { taintFindings } from './taints';
import { tracingFindings } from './tracing';

const checks: readonly Check[] = [
  numberFindings,
  factorFindings,
  cgroupFindings,
  quotaFindings,
  thresholdFindings,
  imageAgeFindings,
  pullFindings,
  runOnceFindings,
  taintFindings,
  choiceFindings,
  shutdownFindings,
  swapFindings,
  restartFindings,
  allocatableFindings,
  allowlistFindings,
  reservedCpuFindings,
  reservedMemoryFindings,
  metricsFindings,
  loggingFindings,
  tracingFindings,
  logQueryFindings,
  monitorFindings,
  podLogsFindings,
  userNamespaceFindings,
];

/** All that ValidateKubeletConfiguration finds wrong with a configuration after merging and defaulting. */
export const validateKubeletConfig = (config: Config, context: KubeletContext): Finding[] =>
  checks.flatMap((check) => [...check(config, context)]);
