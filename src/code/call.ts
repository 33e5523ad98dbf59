/** Values that are written as a call of what made them, such as `allow.cidr('1.2.3.0/24')`. */

export interface Call {
  /** Such as `allow.cidr`; the part before the dot is imported. */
  readonly callee: string;
  readonly args: readonly unknown[];
  /** The package that it comes from. */
  readonly from: string;
}

const calls = new WeakMap<object, Call>();

/** The value, which is written as this call from now on. */
export function writtenAs<T extends object>(value: T, callee: string, args: readonly unknown[], from = 'cdk8s-openshift'): T {
  calls.set(value, { callee, args, from });
  return value;
}

/** How a value is written, where it is not by its fields. */
export const callOf = (value: object): Call | undefined => calls.get(value);

/** A piece of the program itself, such as a variable. */
export class Piece {
  constructor(readonly code: string) {}
}
