import type { Value } from './values';

/** The values of variables while an expression runs, by slot. */
export type Frame = Value[];

/** A compiled expression. */
export type Run = (frame: Frame) => Value;

/** Which variables can be seen, and in which slot each one's value stands. */
export class Scope {
  private constructor(
    private readonly slots: ReadonlyMap<string, number>,
    readonly used: Set<number>,
    private readonly next: number,
  ) {}

  /** @param names in the order of their slots */
  static of(...names: string[]): Scope {
    return new Scope(new Map(names.map((name, i) => [name, i])), new Set(), names.length);
  }

  /** @returns undefined for a name that stands for no variable */
  slot(name: string): number | undefined {
    const slot = this.slots.get(name);
    if (slot !== undefined) this.used.add(slot);
    return slot;
  }

  has(name: string): boolean {
    return this.slots.has(name);
  }

  /** A scope with more variables, and their slots. */
  with(...names: string[]): { scope: Scope; slots: readonly number[] } {
    const slots = names.map((_, i) => this.next + i);
    const all = new Map(this.slots);
    for (const [i, name] of names.entries()) all.set(name, this.next + i);
    return { scope: new Scope(all, this.used, this.next + names.length), slots };
  }
}
