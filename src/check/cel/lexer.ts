/** Rule text → tokens, as the CEL language definition has them. */
import { CompileError } from './failure';
import { readBytes, readText } from './quoted';
import { uint64, type Value } from './values';

export interface Token {
  readonly kind: 'sign' | 'name' | 'value' | 'end';
  readonly text: string;
  readonly value: Value;
  readonly at: number;
}

const space = /(?:[\t\n\f\r ]|\/\/[^\n]*)+/y;
const quoted =
  /([rR]?[bB]?|[bB][rR])("""[\s\S]*?(?<!\\)(?:\\\\)*"""|'''[\s\S]*?(?<!\\)(?:\\\\)*'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')/y;
const rawQuoted = /([rR][bB]?|[bB][rR])("""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n\r]*"|'[^'\n\r]*')/y;
const double = /(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\.\d+(?:[eE][+-]?\d+)?)/y;
const whole = /(0x[0-9a-fA-F]+|\d+)([uU]?)/y;
const name = /[A-Za-z_]\w*/y;
const sign = /&&|\|\||[<>=!]=|[-+*/%<>!?:.,()[\]{}]/y;

const constants: Readonly<Record<string, Value>> = { true: true, false: false, null: null };

/** @throws CompileError for text that no token begins with */
export function tokens(rule: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(rule) ?? undefined;
  };
  const push = (kind: Token['kind'], text: string, value: Value = null): void => {
    found.push({ kind, text, value, at });
    at += text.length;
  };
  for (;;) {
    at += take(space)?.[0].length ?? 0;
    if (at >= rule.length) break;
    const text = take(rawQuoted) ?? take(quoted);
    const number = take(whole);
    const real = take(double);
    const word = take(name);
    if (text) push('value', text[0], literal(text, rule));
    else if (real) push('value', real[0], Number(real[0]));
    else if (number) push('value', number[0], integer(number, rule));
    else if (word && Object.hasOwn(constants, word[0])) push('value', word[0], constants[word[0]]);
    else if (word?.[0] === 'in') push('sign', 'in');
    else if (word) push('name', word[0]);
    else {
      const mark = take(sign)?.[0];
      if (mark === undefined) throw new CompileError(`"${rule[at]}" is not understood`, rule, at);
      push('sign', mark);
    }
  }
  push('end', '');
  return found;
}

function literal([, prefix = '', body = '']: RegExpExecArray, rule: string): Value {
  const marks = body.startsWith('"""') || body.startsWith("'''") ? 3 : 1;
  const inner = body.slice(marks, -marks);
  const raw = /r/i.test(prefix);
  const read = /b/i.test(prefix) ? readBytes : readText;
  const value = read(inner, raw);
  if (value === undefined) throw new CompileError(`the string ${body} holds a wrong escape`, rule);
  return value;
}

function integer([, digits = '', unsigned]: RegExpExecArray, rule: string): Value {
  const value = BigInt(digits);
  // The lowest int is written with a minus before a number that is one too large; the parser folds the two.
  if (value > 2n ** (unsigned ? 64n : 63n) - (unsigned ? 1n : 0n)) throw new CompileError(`the number ${digits} is too large`, rule);
  return unsigned ? uint64(value) : value;
}
