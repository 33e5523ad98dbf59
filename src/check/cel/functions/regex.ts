/** Regular expressions. Upstream: cel-go's matches, k8s.io/apiserver pkg/cel/library/regex.go. */
import { Failure } from '../failure';
import { PlainList } from '../plain';
import { goMatches, goPattern } from '../regex/re2';
import { PatternError } from '../regex/reader';
import type { Value } from '../values';
import { count, type FunctionTable, text } from './table';

/** What a pattern that was made at run time gives: a failure where it is wrong. */
function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof PatternError ? new Failure(error.message) : error;
  }
}

const matches = (a: Value, b: Value): Value => guarded(() => goMatches(text(a, 'matches'), text(b, 'matches')));

/** All matches, as Go finds them: an empty one right behind another does not count. */
function findAll(a: Value, b: Value, c: Value = -1n): Value {
  const [value, pattern, limit] = [text(a, 'findAll'), text(b, 'findAll'), count(c, 'findAll')];
  const found: string[] = [];
  let end = -1;
  for (const match of value.matchAll(guarded(() => goPattern(pattern)))) {
    if (limit >= 0 && found.length >= limit) break;
    if (match[0] === '' && match.index === end) continue;
    found.push(match[0]);
    end = match.index + match[0].length;
  }
  return new PlainList(found);
}

function find(a: Value, b: Value): Value {
  const pattern = guarded(() => goPattern(text(b, 'find')));
  pattern.lastIndex = 0;
  return pattern.exec(text(a, 'find'))?.[0] ?? '';
}

export const regexes: FunctionTable = {
  'matches/2': matches,
  '.matches/1': matches,
  '.find/1': find,
  '.findAll/1': (a, b) => findAll(a, b),
  '.findAll/2': findAll,
};
