/** The parts of an expression. Operators are calls with names such as `_+_`. */
import type { Value } from './values';

interface At {
  /** Where it begins in the rule, counted from 0. */
  readonly at: number;
}

export interface Const extends At {
  readonly op: 'const';
  readonly value: Value;
}
export interface Ident extends At {
  readonly op: 'ident';
  readonly name: string;
}
export interface Select extends At {
  readonly op: 'select';
  readonly target: Expr;
  readonly field: string;
  /** `a.?b` */
  readonly optional: boolean;
}
export interface Index extends At {
  readonly op: 'index';
  readonly target: Expr;
  readonly index: Expr;
  /** `a[?b]` */
  readonly optional: boolean;
}
export interface Call extends At {
  readonly op: 'call';
  readonly name: string;
  readonly target: Expr | undefined;
  readonly args: readonly Expr[];
}
export interface ListExpr extends At {
  readonly op: 'list';
  readonly items: readonly { readonly value: Expr; readonly optional: boolean }[];
}
export interface MapExpr extends At {
  readonly op: 'map';
  readonly entries: readonly { readonly key: Expr; readonly value: Expr; readonly optional: boolean }[];
}

export type Expr = Const | Ident | Select | Index | Call | ListExpr | MapExpr;
