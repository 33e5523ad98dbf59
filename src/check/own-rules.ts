/** What the judge says about its own work rather than about the platform. */
export const ownRules = {
  'stale-acknowledgement': 'Every acknowledgement still has a finding to acknowledge',
  'rule-crashed': 'Every rule can judge every object',
} as const;
