import { labelKeyError, labelValueError } from '../../../core/values/label';
import { type Config, list, record, text } from '../config';
import type { Finding } from '../problem';

/** Taints with which a node registers: validation.go, pkg/util/taints/taints.go CheckTaintValidation. */

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

function taintError(taint: Config): string | undefined {
  const [value, effect] = [text(taint['value']), text(taint['effect'])];
  return (
    labelKeyError(text(taint['key'])) ??
    (value === '' ? undefined : labelValueError(value)) ??
    (effect === '' || effects.includes(effect) ? undefined : `the effect "${effect}" is not one of ${effects.join(', ')}`)
  );
}

export function* taintFindings(config: Config): Generator<Finding> {
  for (const [index, entry] of list(config['registerWithTaints']).entries()) {
    const taint = record(entry);
    const path = ['registerWithTaints', index];
    const error = taintError(taint);
    if (error !== undefined)
      yield { path, code: 'invalid-taint', message: `a taint cannot be used: ${error}`, help: 'write it as nodes have it' };
    if (taint['timeAdded'] !== undefined) {
      const message = `a taint sets timeAdded to ${text(taint['timeAdded'])}`;
      yield { path: [...path, 'timeAdded'], code: 'invalid-taint', message, help: 'leave timeAdded out' };
    }
  }
}
