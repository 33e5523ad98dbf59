import type { Infinispan } from '../../../imports/infinispan';
import type { Problem } from '../../check/rule';
import { specOf } from './spec';

/** api/v1/infinispan_webhook.go, validate: the least that a probe's fields may be. */
const least = { failureThreshold: 1, initialDelaySeconds: 0, periodSeconds: 1, successThreshold: 1, timeoutSeconds: 1 } as const;

const fields = Object.keys(least) as (keyof typeof least)[];

/** Probes that Kubernetes would not take. */
export function* probeProblems(manifest: Infinispan): Generator<Problem> {
  const container = specOf(manifest).service?.container;
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
    const probe = container?.[name] ?? {};
    for (const field of fields) {
      const value = probe[field] ?? least[field];
      const path = ['spec', 'service', 'container', name, field];
      // Only a readiness probe may ask for several successes in a row.
      if (field === 'successThreshold' && name !== 'readinessProbe') {
        if (value !== 1) yield { path, message: `${field} of a ${name} is ${value}`, help: 'it can only be 1' };
      } else if (value < least[field]) yield { path, message: `${field} is ${value}`, help: `make it ${least[field]} or more` };
    }
  }
}
