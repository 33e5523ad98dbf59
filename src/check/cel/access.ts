/** `a.b`, `a[b]`, `a.?b` and `has(a.b)`. Upstream: cel-go interpreter/attributes.go. */
import type { Expr, Index, Select } from './ast';
import type { Compiler } from './compile';
import { Failure, noOverload } from './failure';
import type { Run, Scope } from './scope';
import { List, MapValue, Optional, type Value } from './values';

/** @returns undefined where nothing stands there; @throws Failure for a value that has no parts */
function find(target: Value, key: Value, index: boolean): Value | undefined {
  if (target instanceof MapValue) return target.find(key);
  if (index && target instanceof List) {
    const within = (typeof key === 'bigint' || typeof key === 'number') && key >= 0 && key < target.size;
    return within ? target.get(key) : undefined;
  }
  throw noOverload(index ? '[]' : `.${String(key)}`);
}

function get(target: Value, key: Value, index: boolean): Value {
  // Behind an optional part, all parts are optional.
  if (target instanceof Optional) return pick(target, key, index);
  if (index && target instanceof List) return target.get(key);
  const found = find(target, key, index);
  if (found === undefined) throw new Failure(`no such key: ${String(key)}`);
  return found;
}

function pick(target: Value, key: Value, index: boolean): Optional {
  const inner = target instanceof Optional ? target.value : target;
  const found = inner === undefined ? undefined : find(inner, key, index);
  return found === undefined ? Optional.none : new Optional(found);
}

export function compileAccess(compiler: Compiler, expr: Select | Index, scope: Scope): Run {
  const target = compiler.compile(expr.target, scope);
  const step = expr.optional ? pick : get;
  if (expr.op === 'select') {
    const { field } = expr;
    return (frame) => step(target(frame), field, false);
  }
  const index = compiler.compile(expr.index, scope);
  return (frame) => step(target(frame), index(frame), true);
}

/** Whether a field is there; what leads to it must be, unless it is optional. */
export function compileHas(compiler: Compiler, expr: Expr, scope: Scope): Run {
  if (expr.op !== 'select') throw compiler.error('has() takes a field', expr);
  const target = compiler.compile(expr.target, scope);
  const { field } = expr;
  return (frame) => pick(target(frame), field, false).value !== undefined;
}
