import type { NodeItem } from './changes-items';
import { diff } from './diff';
import { Mask } from './secrets';

/** One thing that changes on nodes. */
export interface NodeChange {
  /** `file`, `unit`, `user`, `setting`, … or the kind of an object that an operator acts on. */
  readonly what: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Besides the text: what details were and are, such as `mode 0644 → 0600`. */
  readonly details: readonly string[];
  /** Of the decoded text, what looks like a secret masked: lines that begin with a space, `-` or `+`. Empty where the text is the same. */
  readonly diff: string;
}

function detailWords(before: NodeItem | undefined, after: NodeItem | undefined): string[] {
  const [old, now] = [before?.details ?? [], after?.details ?? []];
  if (before === undefined) return [...now];
  if (after === undefined || old.join() === now.join()) return [];
  return [`${old.join(', ') || 'nothing said'} → ${now.join(', ') || 'nothing said'}`];
}

function changeOf(before: NodeItem | undefined, after: NodeItem | undefined): NodeChange | undefined {
  const { what = '', name = '' } = after ?? before ?? {};
  if (before?.exact === after?.exact) return undefined;
  const details = detailWords(before, after);
  const mask = new Mask();
  const shown = ({ text }: NodeItem): string => mask.hide(text, what === 'file' ? name : '');
  const lines = diff(before ? shown(before) : '', after ? shown(after) : '');
  const same = before !== undefined && after !== undefined && lines === '' && details.length === 0;
  return {
    what,
    name,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    details: same ? ['the same, written in another way'] : details,
    diff: lines,
  };
}

/** What differs between two states of a node, in the order of the new one. */
export function itemChanges(before: readonly NodeItem[], after: readonly NodeItem[]): NodeChange[] {
  const key = ({ what, name }: NodeItem): string => `${what} ${name}`;
  const [old, now] = [new Map(before.map((one) => [key(one), one])), new Map(after.map((one) => [key(one), one]))];
  const pairs = [...new Set([...now.keys(), ...old.keys()])].map((one) => changeOf(old.get(one), now.get(one)));
  return pairs.filter((change) => change !== undefined);
}
