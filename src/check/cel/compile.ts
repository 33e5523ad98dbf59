/** Rule text → a function. */

import { compileAccess, compileHas } from './access';
import type { Call, Expr } from './ast';
import { CompileError } from './failure';
import { functions } from './functions/index';
import { choose, every, some } from './logic';
import { macro } from './macros';
import { operators } from './operators';
import { parse } from './parser';
import { PlainList, PlainMap } from './plain';
import { goPattern } from './regex/re2';
import { PatternError } from './regex/reader';
import { type Run, Scope } from './scope';
import { Optional, TypeValue, type Value } from './values';

/** A rule that can be asked whether it holds. */
export interface Program {
  readonly usesOldSelf: boolean;
  /** @throws Failure where the evaluation ends in an error */
  run(self: Value, oldSelf: Value): Value;
}

const programs = new Map<string, Program>();

/** @throws CompileError for wrong syntax, unknown names and unknown functions */
export function compile(rule: string): Program {
  let program = programs.get(rule);
  if (!program) {
    const scope = Scope.of('self', 'oldSelf');
    const run = new Compiler(rule).compile(parse(rule), scope);
    program = { usesOldSelf: scope.used.has(1), run: (self, oldSelf) => run([self, oldSelf]) };
    programs.set(rule, program);
  }
  return program;
}

const types = new Map(
  ['int', 'uint', 'double', 'bool', 'string', 'bytes', 'list', 'map', 'type', 'null_type', 'optional_type', 'dyn'].map((name) => [
    name,
    name,
  ]),
);
for (const name of [
  'google.protobuf.Timestamp',
  'google.protobuf.Duration',
  'net.IP',
  'net.CIDR',
  'kubernetes.URL',
  'kubernetes.Quantity',
]) {
  types.set(name, name);
}

/** Functions whose second argument is a pattern. */
const patterned = new Set(['matches', 'find', 'findAll']);

export class Compiler {
  constructor(private readonly rule: string) {}

  error(message: string, { at }: Expr): CompileError {
    return new CompileError(message, this.rule, at);
  }

  compile(expr: Expr, scope: Scope): Run {
    switch (expr.op) {
      case 'const':
        return () => expr.value;
      case 'ident':
        return this.name(expr.name, expr, scope);
      case 'select':
      case 'index': {
        const type = this.typeName(expr, scope);
        return type ?? compileAccess(this, expr, scope);
      }
      case 'list': {
        const items = expr.items.map(({ value, optional }) => ({ run: this.compile(value, scope), optional }));
        return (frame) => new PlainList(items.flatMap(({ run, optional }) => present(run(frame), optional)));
      }
      case 'map': {
        const entries = expr.entries.map(({ key, value, optional }) => ({
          key: this.compile(key, scope),
          run: this.compile(value, scope),
          optional,
        }));
        return (frame) =>
          new PlainMap(
            entries.flatMap(({ key, run, optional }) => present(run(frame), optional).map((value) => [key(frame), value] as const)),
          );
      }
      case 'call':
        return this.call(expr, scope);
    }
  }

  private name(name: string, expr: Expr, scope: Scope): Run {
    const slot = scope.slot(name);
    if (slot !== undefined) return (frame) => frame[slot] ?? null;
    if (!types.has(name)) throw this.error(`"${name}" is not known`, expr);
    const type = new TypeValue(name);
    return () => type;
  }

  /** A dotted type name, unless it begins with a variable. */
  private typeName(expr: Expr, scope: Scope): Run | undefined {
    const name = qualifiedName(expr);
    return name !== undefined && types.has(name) && !scope.has(name.split('.')[0] ?? '') ? this.name(name, expr, scope) : undefined;
  }

  private call(expr: Call, scope: Scope): Run {
    const { name, target, args } = expr;
    const [first, second, third] = args;
    if (name === 'has' && !target && args.length === 1 && first) return compileHas(this, first, scope);
    if (first && second) {
      if (name === '_&&_') return every(this.compile(first, scope), this.compile(second, scope));
      if (name === '_||_') return some(this.compile(first, scope), this.compile(second, scope));
      if (name === '_?_:_' && third) return choose(this.compile(first, scope), this.compile(second, scope), this.compile(third, scope));
    }
    return (target && macro(this, expr, target, scope)) ?? this.apply(expr, scope);
  }

  private apply(expr: Call, scope: Scope): Run {
    const { name, target, args } = expr;
    const namespace = target && qualifiedName(target);
    const global = namespace !== undefined && !scope.has(namespace.split('.')[0] ?? '') ? `${namespace}.${name}/${args.length}` : undefined;
    const key = global !== undefined && functions[global] ? global : `${target ? '.' : ''}${name}/${args.length}`;
    const fn = Object.hasOwn(functions, key) ? functions[key] : operators[key];
    if (!fn) throw this.error(`no function ${key.replace(/^\./, '').replace(/\/.*/, '')} with ${args.length} arguments`, expr);
    if (patterned.has(name)) this.checkPattern(args, target !== undefined);
    const runs = (target && key !== global ? [target, ...args] : args).map((arg) => this.compile(arg, scope));
    const [a, b, c] = runs;
    if (runs.length === 1 && a) return (frame) => fn(a(frame));
    if (runs.length === 2 && a && b) return (frame) => fn(a(frame), b(frame));
    if (runs.length === 3 && a && b && c) return (frame) => fn(a(frame), b(frame), c(frame));
    return (frame) => fn(...runs.map((run) => run(frame)));
  }

  /** A pattern that stands in the rule is wrong before any object is seen. */
  private checkPattern(args: readonly Expr[], member: boolean): void {
    const pattern = args[member ? 0 : 1];
    if (pattern?.op !== 'const' || typeof pattern.value !== 'string') return;
    try {
      goPattern(pattern.value);
    } catch (error) {
      throw error instanceof PatternError ? this.error(`a pattern holds ${error.message}`, pattern) : error;
    }
  }
}

/** `a.b.c` as text. */
function qualifiedName(expr: Expr): string | undefined {
  if (expr.op === 'ident') return expr.name;
  if (expr.op !== 'select' || expr.optional) return undefined;
  const target = qualifiedName(expr.target);
  return target === undefined ? undefined : `${target}.${expr.field}`;
}

/** What an item of a literal adds: nothing, where it is optional and absent. */
function present(value: Value, optional: boolean): readonly Value[] {
  if (!optional) return [value];
  return value instanceof Optional && value.value !== undefined ? [value.value] : [];
}
