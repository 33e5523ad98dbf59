import { checker } from '../check';
import { allocatableFindings, cgroupFindings } from './allocatable';
import { choiceChecks, swapFindings } from './choices';
import type { ValidityCheck } from './context';
import { imageAgeFindings, monitorFindings, quotaFindings, restartFindings } from './durations';
import { allowlistFindings, pullFindings, thresholdFindings } from './images';
import { loggingFindings, metricsFindings } from './logging';
import { factorFindings, numberChecks } from './numbers';
import { reservedCpuFindings, reservedMemoryFindings } from './reserved';
import { logQueryFindings, podLogsFindings, runOnceFindings, userNamespaceFindings } from './rest';
import { shutdownFindings } from './shutdown';
import { taintFindings } from './taints';
import { tracingFindings } from './tracing';

const shutdown = ['shutdownGracePeriod', 'shutdownGracePeriodCriticalPods', 'shutdownGracePeriodByPodPriority'];

/** All that ValidateKubeletConfiguration looks at. */
export const validityChecks: readonly ValidityCheck[] = [
  ...numberChecks,
  { fields: ['memoryThrottlingFactor'], find: factorFindings },
  { fields: ['systemCgroups', 'cgroupRoot'], find: cgroupFindings },
  { fields: ['cpuCFSQuotaPeriod'], find: quotaFindings },
  { fields: ['imageGCLowThresholdPercent', 'imageGCHighThresholdPercent'], find: thresholdFindings },
  { fields: ['imageMinimumGCAge', 'imageMaximumGCAge'], find: imageAgeFindings },
  { fields: ['maxParallelImagePulls', 'serializeImagePulls'], find: pullFindings },
  { fields: ['runOnce'], find: runOnceFindings },
  { fields: ['registerWithTaints'], find: taintFindings },
  ...choiceChecks,
  { fields: shutdown, find: shutdownFindings },
  { fields: ['memorySwap'], find: swapFindings },
  { fields: ['crashLoopBackOff'], find: restartFindings },
  { fields: ['enforceNodeAllocatable', 'systemReservedCgroup', 'kubeReservedCgroup', 'cgroupsPerQOS'], find: allocatableFindings },
  { fields: ['preloadedImagesVerificationAllowlist', 'imagePullCredentialsVerificationPolicy'], find: allowlistFindings },
  { fields: ['reservedSystemCPUs', 'systemReservedCgroup', 'kubeReservedCgroup'], find: reservedCpuFindings },
  { fields: ['reservedMemory'], find: reservedMemoryFindings },
  { fields: ['showHiddenMetricsForVersion'], find: metricsFindings },
  { fields: ['logging'], find: loggingFindings },
  { fields: ['tracing'], find: tracingFindings },
  { fields: ['enableSystemLogQuery', 'enableSystemLogHandler'], find: logQueryFindings },
  { fields: ['containerLogMonitorInterval'], find: monitorFindings },
  { fields: ['podLogsDir'], find: podLogsFindings },
  { fields: ['userNamespaces'], find: userNamespaceFindings },
];

/** All that ValidateKubeletConfiguration finds wrong with a configuration after merging and defaulting. */
export const validityFindings = checker(validityChecks);
