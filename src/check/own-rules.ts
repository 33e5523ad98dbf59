import type { Consequence } from './consequence';

/** What the judge says about its own work rather than about the platform. */
export const ownRules = {
  'stale-acknowledgement': { summary: 'Every acknowledgement still has a finding to acknowledge', consequence: 'discouraged' },
  'declared-twice': { summary: 'Every object is declared once', consequence: 'ignored' },
  'rule-crashed': { summary: 'Every rule can judge every object', consequence: 'unsupported' },
} as const satisfies Record<string, { readonly summary: string; readonly consequence: Consequence }>;
