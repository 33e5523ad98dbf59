import type { PerformanceProfileProps } from '../performance-profile';

export interface LowLatencyKnobs {
  /** The role whose nodes get it, and whose pool. */
  readonly role: string;
  /** CPUs for the system, such as `0-3`. */
  readonly reserved: string;
  /** CPUs for pods that own theirs, such as `4-31`. */
  readonly isolated: string;
  /** How many huge pages of 1 GiB are set aside. @default 0 */
  readonly pages1Gi?: number;
  /** Whether the real-time kernel runs: lower latency, less throughput. @default false */
  readonly realTime?: boolean;
}

/** Pods with CPUs of their own, all from one NUMA node, and huge pages from boot on. */
export const lowLatency = ({ role, reserved, isolated, pages1Gi = 0, realTime = false }: LowLatencyKnobs): PerformanceProfileProps => ({
  name: `${role}-low-latency`,
  role,
  cpu: { reserved, isolated },
  ...(pages1Gi > 0 && { hugepages: { defaultHugepagesSize: '1G', pages: [{ size: '1G', count: pages1Gi }] } }),
  numa: { topologyPolicy: 'single-numa-node' },
  realTimeKernel: { enabled: realTime },
  workloadHints: { realTime },
});
