import type { SchedulerProps } from '../scheduler';

/** Control-plane nodes take ordinary pods, as small clusters want it. They then count as workers, and need subscriptions. */
export const schedulableControlPlane = (): SchedulerProps => ({ mastersSchedulable: true });
