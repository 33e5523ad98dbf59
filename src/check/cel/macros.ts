/** Comprehensions: macros that run an expression for each item. Upstream: cel-go parser/macro.go and ext/comprehensions.go. */
import type { Call, Expr } from './ast';
import type { Compiler } from './compile';
import { Failure, noOverload } from './failure';
import { attempt } from './logic';
import { PlainList, PlainMap } from './plain';
import type { Frame, Run, Scope } from './scope';
import { List, MapValue, Optional, type Value } from './values';

/** Runs once for each item, with the variables set. */
type Each = (frame: Frame, visit: () => boolean) => void;

interface Loop {
  readonly each: Each;
  /** The last argument. */
  readonly body: Run;
  /** The argument before it, where that is not a variable: which items count. */
  readonly test: Run | undefined;
  /** The slot of the last variable. */
  readonly last: number;
  readonly first: number;
}

function isTrue(value: Value, name: string): boolean {
  if (typeof value !== 'boolean') throw noOverload(name);
  return value;
}

/** `all` and `exists`: an item that decides outweighs the errors of others. */
const quantifier =
  (deciding: boolean) =>
  ({ each, body }: Loop): Run =>
  (frame) => {
    let decided = false;
    let failure: Failure | undefined;
    each(frame, () => {
      const value = attempt(body, frame);
      if (value === deciding) decided = true;
      else if (value instanceof Failure) failure ??= value;
      else if (typeof value !== 'boolean') failure ??= noOverload('a comprehension');
      return !decided;
    });
    if (decided) return deciding;
    if (failure) throw failure;
    return !deciding;
  };

const existsOne =
  ({ each, body }: Loop): Run =>
  (frame) => {
    let found = 0;
    each(frame, () => {
      if (isTrue(body(frame), 'exists_one')) found++;
      return true;
    });
    return found === 1;
  };

const filter =
  ({ each, body, last }: Loop): Run =>
  (frame) => {
    const found: Value[] = [];
    each(frame, () => {
      if (isTrue(body(frame), 'filter')) found.push(frame[last] ?? null);
      return true;
    });
    return new PlainList(found);
  };

/** The results for the items that pass the first of two expressions. */
function results({ each, body, test }: Loop, frame: Frame, take: (value: Value) => void): void {
  each(frame, () => {
    if (!test || isTrue(test(frame), 'a filter')) take(body(frame));
    return true;
  });
}

const map =
  (loop: Loop): Run =>
  (frame) => {
    const found: Value[] = [];
    results(loop, frame, (value) => found.push(value));
    return new PlainList(found);
  };

const transformMap =
  (loop: Loop): Run =>
  (frame) => {
    const found: (readonly [Value, Value])[] = [];
    results(loop, frame, (value) => found.push([frame[loop.first] ?? null, value]));
    return new PlainMap(found);
  };

const transformMapEntry =
  (loop: Loop): Run =>
  (frame) => {
    const found: (readonly [Value, Value])[] = [];
    results(loop, frame, (value) => {
      if (!(value instanceof MapValue)) throw noOverload('transformMapEntry');
      for (const key of value.keys()) found.push([key, value.find(key) ?? null]);
    });
    return new PlainMap(found);
  };

/** By name and number of arguments: how many of them are variables, and what is made of the rest. */
const macros: Readonly<Record<string, readonly [variables: number, (loop: Loop) => Run]>> = {
  'all/2': [1, quantifier(false)],
  'exists/2': [1, quantifier(true)],
  'exists_one/2': [1, existsOne],
  'existsOne/2': [1, existsOne],
  'filter/2': [1, filter],
  'map/2': [1, map],
  'map/3': [1, map],
  'all/3': [2, quantifier(false)],
  'exists/3': [2, quantifier(true)],
  'existsOne/3': [2, existsOne],
  'exists_one/3': [2, existsOne],
  'transformList/3': [2, map],
  'transformList/4': [2, map],
  'transformMap/3': [2, transformMap],
  'transformMap/4': [2, transformMap],
  'transformMapEntry/3': [2, transformMapEntry],
  'transformMapEntry/4': [2, transformMapEntry],
};

/** @returns undefined for a call that is no macro */
export function macro(compiler: Compiler, { name, args }: Call, target: Expr, scope: Scope): Run | undefined {
  if (name === 'optMap' || name === 'optFlatMap') return optionalMap(compiler, name, args, target, scope);
  if ((name === 'orValue' || name === 'or') && args.length === 1) return fallback(compiler, name, args, target, scope);
  const found = macros[`${name}/${args.length}`];
  if (!found) return undefined;
  const [count, make] = found;
  const names = args.slice(0, count).map((arg) => variable(compiler, arg));
  const { scope: inner, slots } = scope.with(...names);
  const [first = 0, last = first] = slots;
  const over = compiler.compile(target, scope);
  const [body, test] = args
    .slice(count)
    .map((arg) => compiler.compile(arg, inner))
    .reverse();
  if (!body) return undefined;
  const each: Each = (frame, visit) => {
    const range = over(frame);
    if (!(range instanceof List || range instanceof MapValue)) throw noOverload(name);
    let i = 0n;
    for (const item of range instanceof List ? range : range.keys()) {
      if (count === 1) frame[first] = item;
      else {
        frame[first] = range instanceof List ? i++ : item;
        frame[last] = range instanceof List ? item : (range.find(item) ?? null);
      }
      if (!visit()) return;
    }
  };
  return make({ each, body, test, first, last });
}

function variable(compiler: Compiler, arg: Expr): string {
  if (arg.op !== 'ident') throw compiler.error('a variable is expected here', arg);
  return arg.name;
}

function optionalOf(value: Value, name: string): Optional {
  if (!(value instanceof Optional)) throw noOverload(name);
  return value;
}

function optionalMap(compiler: Compiler, name: string, [arg, body]: readonly Expr[], target: Expr, scope: Scope): Run | undefined {
  if (!arg || !body) return undefined;
  const { scope: inner, slots } = scope.with(variable(compiler, arg));
  const [slot = 0] = slots;
  const from = compiler.compile(target, scope);
  const run = compiler.compile(body, inner);
  return (frame) => {
    const { value } = optionalOf(from(frame), name);
    if (value === undefined) return Optional.none;
    frame[slot] = value;
    return name === 'optMap' ? new Optional(run(frame)) : run(frame);
  };
}

/** The other value is not looked at where the first is there. */
function fallback(compiler: Compiler, name: string, [arg]: readonly Expr[], target: Expr, scope: Scope): Run | undefined {
  if (!arg) return undefined;
  const from = compiler.compile(target, scope);
  const other = compiler.compile(arg, scope);
  return (frame) => {
    const found = optionalOf(from(frame), name);
    if (found.value === undefined) return other(frame);
    return name === 'or' ? found : found.value;
  };
}
