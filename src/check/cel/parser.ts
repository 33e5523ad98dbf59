/** Tokens → expression. Upstream: the grammar in cel-spec doc/langdef.md, and cel-go parser for optional syntax. */
import type { Expr } from './ast';
import { CompileError } from './failure';
import { type Token, tokens } from './lexer';

/** From the loosest to the tightest; all bind to the left. */
const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['<', '<=', '>=', '>', '==', '!=', 'in'], ['+', '-'], ['*', '/', '%']];

/** @throws CompileError */
export function parse(rule: string): Expr {
  const parser = new Parser(rule, tokens(rule));
  return parser.all();
}

class Parser {
  private next = 0;

  constructor(
    private readonly rule: string,
    private readonly tokens: readonly Token[],
  ) {}

  all(): Expr {
    const expr = this.expr();
    if (this.token().kind !== 'end') throw this.unexpected();
    return expr;
  }

  private token(): Token {
    const token = this.tokens[this.next];
    if (!token) throw new CompileError('the rule ends too early', this.rule);
    return token;
  }

  private unexpected(): CompileError {
    const { kind, text, at } = this.token();
    return new CompileError(kind === 'end' ? 'the rule ends too early' : `"${text}" is not expected`, this.rule, at);
  }

  /** Steps over a sign if it comes next. */
  private skip(sign: string): boolean {
    const token = this.token();
    if (token.kind !== 'sign' || token.text !== sign) return false;
    this.next++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.skip(sign)) throw this.unexpected();
  }

  private name(): string {
    const token = this.token();
    if (token.kind !== 'name') throw this.unexpected();
    this.next++;
    return token.text;
  }

  private expr(): Expr {
    const { at } = this.token();
    const condition = this.binary(0);
    if (!this.skip('?')) return condition;
    const then = this.binary(0);
    this.expect(':');
    return { op: 'call', name: '_?_:_', target: undefined, args: [condition, then, this.expr()], at };
  }

  private binary(level: number): Expr {
    const signs = levels[level];
    if (!signs) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const { kind, text, at } = this.token();
      if (kind !== 'sign' || !signs.includes(text)) return left;
      this.next++;
      left = { op: 'call', name: `_${text}_`, target: undefined, args: [left, this.binary(level + 1)], at };
    }
  }

  private unary(): Expr {
    const { at } = this.token();
    if (this.skip('!')) return { op: 'call', name: '!_', target: undefined, args: [this.unary()], at };
    if (!this.skip('-')) return this.member();
    const token = this.token();
    if (token.kind === 'value' && (typeof token.value === 'bigint' || typeof token.value === 'number')) {
      this.next++;
      return this.members({ op: 'const', value: -token.value, at });
    }
    return { op: 'call', name: '-_', target: undefined, args: [this.unary()], at };
  }

  private member(): Expr {
    return this.members(this.primary());
  }

  private members(start: Expr): Expr {
    let target = start;
    for (;;) {
      const { at } = this.token();
      if (this.skip('.')) {
        const optional = this.skip('?');
        const field = this.name();
        target =
          !optional && this.skip('(')
            ? { op: 'call', name: field, target, args: this.list(')'), at }
            : { op: 'select', target, field, optional, at };
      } else if (this.skip('[')) {
        const optional = this.skip('?');
        target = { op: 'index', target, index: this.expr(), optional, at };
        this.expect(']');
      } else return target;
    }
  }

  private primary(): Expr {
    const { kind, value, at } = this.token();
    if (kind === 'value') {
      this.next++;
      if (value === 2n ** 63n) throw new CompileError('the number is too large', this.rule, at);
      return { op: 'const', value, at };
    }
    if (this.skip('(')) {
      const inner = this.expr();
      this.expect(')');
      return inner;
    }
    if (this.skip('[')) return { op: 'list', items: this.items(), at };
    if (this.skip('{')) return { op: 'map', entries: this.entries(), at };
    this.skip('.');
    const name = this.name();
    return this.skip('(') ? { op: 'call', name, target: undefined, args: this.list(')'), at } : { op: 'ident', name, at };
  }

  /** What stands between commas, up to the closing sign; a comma may come last. */
  private separated<T>(close: string, one: () => T): T[] {
    const found: T[] = [];
    while (!this.skip(close)) {
      found.push(one());
      if (this.skip(',')) continue;
      this.expect(close);
      break;
    }
    return found;
  }

  private list(close: string): Expr[] {
    return this.separated(close, () => this.expr());
  }

  private items(): { value: Expr; optional: boolean }[] {
    return this.separated(']', () => ({ optional: this.skip('?'), value: this.expr() }));
  }

  private entries(): { key: Expr; value: Expr; optional: boolean }[] {
    return this.separated('}', () => {
      const optional = this.skip('?');
      const key = this.expr();
      this.expect(':');
      return { optional, key, value: this.expr() };
    });
  }
}
