import type { Changes, PoolChange } from './changes';
import type { NodeChange } from './changes-compare';
import type { NodePoolChange } from './changes-node-pools';

const isQuiet = ({ changes, error, notes }: PoolChange): boolean => changes.length === 0 && error === undefined && notes.length === 0;

function effect({ error, changes, reboot, drain, actions, because }: PoolChange): string {
  if (error !== undefined) return `fails, and the nodes stay as they are: ${error}`;
  if (changes.length === 0) return 'nothing changes on its nodes';
  if (reboot) return `its nodes are drained and rebooted, one after the other, because of ${because.join(', ')}`;
  const drained = {
    yes: 'its nodes are drained, not rebooted',
    perhaps: 'its nodes are not rebooted',
    no: 'its nodes are neither drained nor rebooted',
  }[drain];
  return actions.length === 0 ? drained : `${drained}: ${actions.join('; ')}`;
}

function nodePoolEffect({ nodes, reboot, because }: NodePoolChange): string {
  if (nodes === 'added') return 'is new';
  if (nodes === 'removed') return 'goes, and its nodes with it';
  if (nodes === 'none') return 'its nodes stay as they are';
  const how =
    nodes === 'replaced'
      ? 'its nodes are replaced by new ones'
      : `its nodes are updated in place${reboot ? ' and rebooted' : ', without a reboot'}`;
  return `${how}, because of ${because.join(', ')}`;
}

const words = ({ what, name, change, details }: NodeChange): string =>
  `${what} ${name} ${change}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;

function* plainChanges(changes: readonly NodeChange[]): Generator<string> {
  for (const change of changes) {
    yield `  ${words(change)}`;
    if (change.diff !== '') for (const line of change.diff.split('\n')) yield `      ${line}`;
  }
}

function* plain({ pools, nodePools }: Changes): Generator<string> {
  for (const pool of pools.filter((one) => !isQuiet(one))) {
    yield `pool ${pool.pool}: ${effect(pool)}`;
    for (const note of pool.notes) yield `  note: ${note}`;
    yield* plainChanges(pool.changes);
  }
  for (const pool of nodePools) {
    yield `node pool ${pool.namespace}/${pool.nodePool}: ${nodePoolEffect(pool)}`;
    for (const note of pool.notes) yield `  note: ${note}`;
    yield* plainChanges(pool.changes);
  }
  const quiet = pools.filter(isQuiet).map(({ pool }) => pool);
  if (quiet.length > 0) yield `unchanged: ${quiet.join(', ')}`;
}

/** What changes, for people; what looks like a secret is masked. */
export const printChanges = (answer: unknown): string => [...plain(answer as Changes)].join('\n');

/** A run of backticks longer than any in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}

const code = (text: string): string => {
  const ticks = text.includes('`') ? '``' : '`';
  return text.includes('`') ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`;
};

/** Markdown takes some characters of names and messages for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll('\n', ' ');

function* markdownChanges(changes: readonly NodeChange[]): Generator<string> {
  for (const { what, name, change, details, diff } of changes) {
    const title = `${escaped(what)} ${code(name)} ${change}${details.length > 0 ? ` (${escaped(details.join(', '))})` : ''}`;
    if (diff === '') yield `- ${title}\n`;
    else {
      const ticks = fence(diff);
      yield `- ${title}\n\n${[`${ticks}diff`, ...diff.split('\n'), ticks].map((line) => `  ${line}`).join('\n')}\n`;
    }
  }
}

/** One heading and its changes, folded away where they are long. */
function* section(title: string, sentence: string, notes: readonly string[], changes: readonly NodeChange[]): Generator<string> {
  yield `### ${title}\n`;
  yield `${escaped(sentence)}\n`;
  for (const note of notes) yield `> ${escaped(note)}\n`;
  if (changes.length === 0) return;
  const count = `${changes.length} change${changes.length === 1 ? '' : 's'}`;
  yield `<details><summary>${count}</summary>\n`;
  yield* markdownChanges(changes);
  yield '</details>\n';
}

function* markdown({ pools, nodePools }: Changes): Generator<string> {
  const loud = pools.filter((one) => !isQuiet(one));
  const quiet = pools.filter(isQuiet).map(({ pool }) => code(pool));
  yield '## What changes on the nodes\n';
  if (loud.length + nodePools.length > 0) {
    const rows = [
      ...loud.map((pool) => [`pool ${code(pool.pool)}`, effect(pool)]),
      ...nodePools.map((pool) => [`node pool ${code(`${pool.namespace}/${pool.nodePool}`)}`, nodePoolEffect(pool)]),
    ];
    yield ['| nodes | what happens |', '| --- | --- |', ...rows.map(([name = '', what = '']) => `| ${name} | ${escaped(what)} |`), ''].join(
      '\n',
    );
  }
  for (const pool of loud) yield* section(`Pool ${code(pool.pool)}`, effect(pool), pool.notes, pool.changes);
  for (const pool of nodePools)
    yield* section(`Node pool ${code(`${pool.namespace}/${pool.nodePool}`)}`, nodePoolEffect(pool), pool.notes, pool.changes);
  if (quiet.length > 0) yield `Unchanged: ${quiet.join(', ')}`;
}

/** The same as Markdown that fits into a comment on a pull request. */
export const markdownOf = (answer: unknown): string => [...markdown(answer as Changes)].join('\n');
