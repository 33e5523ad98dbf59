/** What ends an evaluation without a result: no such key, index out of bounds, no such overload, overflow. The API server refuses the object then. */
export class Failure extends Error {}

/** A rule that this engine cannot take: wrong syntax, an unknown name or function. Never part of a verdict, always a fault to mend. */
export class CompileError extends Error {
  constructor(message: string, rule: string, at?: number) {
    super(`${message}${at === undefined ? '' : ` at character ${at + 1}`} in the rule \`${rule}\``);
  }
}

/** The failure of an operator or function on values it does not take. */
export const noOverload = (name: string): Failure => new Failure(`no such overload: ${name}`);
