/** `&&`, `||` and `?:`: what one side decides, no error of the other changes. Upstream: cel-go interpreter (evalAnd, evalOr, evalExhaustiveConditional). */
import { Failure, noOverload } from './failure';
import type { Frame, Run } from './scope';
import type { Value } from './values';

/** The value, or the failure that took its place. */
export function attempt(run: Run, frame: Frame): Value | Failure {
  try {
    return run(frame);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** @param deciding the value that settles it alone */
const either =
  (left: Run, right: Run, deciding: boolean, name: string): Run =>
  (frame) => {
    const first = attempt(left, frame);
    if (first === deciding) return deciding;
    const second = attempt(right, frame);
    if (second === deciding) return deciding;
    if (first instanceof Failure) throw first;
    if (second instanceof Failure) throw second;
    if (typeof first !== 'boolean' || typeof second !== 'boolean') throw noOverload(name);
    return !deciding;
  };

export const every = (left: Run, right: Run): Run => either(left, right, false, '&&');
export const some = (left: Run, right: Run): Run => either(left, right, true, '||');

export const choose =
  (condition: Run, then: Run, otherwise: Run): Run =>
  (frame) => {
    const value = condition(frame);
    if (typeof value !== 'boolean') throw noOverload('?:');
    return value ? then(frame) : otherwise(frame);
  };
