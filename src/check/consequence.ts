/** What the platform does about a problem. */
export type Consequence = 'rejected' | 'degraded' | 'ignored' | 'unsupported' | 'disruptive' | 'discouraged';

export type Level = 'error' | 'warning' | 'info';

/** The level of each consequence; nothing else decides it. */
export const levels: Readonly<Record<Consequence, Level>> = {
  /** the API server or the operator's own validation refuses the object */
  rejected: 'error',
  /** stored, and something breaks */
  degraded: 'error',
  /** stored, and this part has no effect */
  ignored: 'warning',
  /** works, and the vendor will not support it */
  unsupported: 'warning',
  /** reboots, drains or replaces */
  disruptive: 'info',
  /** legal, and experience says otherwise */
  discouraged: 'info',
};
