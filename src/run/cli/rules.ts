import { levels } from '../../check/consequence';
import { either, nearest } from '../../check/words';
import { catalogueWith } from '../catalogue';
import type { Command } from './command';
import { helpText } from './help';
import { type Options, parse, UsageError } from './options';

const options = {
  kind: { type: 'string', value: 'KIND', help: 'only rules that look at objects of this kind' },
  room: { type: 'string', value: 'ROOM', help: 'only rules of one part of the platform, or of one pack' },
  consequence: { type: 'string', value: 'WHAT', choices: Object.keys(levels), help: 'only rules whose breach ends so' },
  format: { type: 'string', value: 'FORMAT', choices: ['pretty', 'json'], default: 'pretty', help: 'how they are listed' },
} as const satisfies Options;

function noSuchKind(kind: string, kinds: ReadonlySet<string>): string {
  const meant = nearest(kind, kinds);
  return meant === undefined ? 'no rule looks at objects of this kind alone' : `did you mean ${meant}?`;
}

/** `cdk8s-openshift rules` */
export const rules: Command = {
  name: 'rules',
  summary: 'list all rules',
  options,
  help: helpText({ usage: 'rules [options]', about: 'Lists the rules, each with what the platform does where it is broken.', options }),
  run(args, io, readConfig) {
    const { values, positionals } = parse(options, args);
    if (positionals.length > 0) throw new UsageError(`rules takes no words, but there is ${JSON.stringify(positionals[0])}; see explain`);
    const { kind, room, consequence, format } = values;
    const all = catalogueWith(readConfig());
    const rooms = [...new Set(all.map((rule) => rule.room))].sort();
    if (room !== undefined && !rooms.includes(room)) throw new UsageError(`--room ${room}: use ${either(rooms)}`);
    const kinds = new Set(all.flatMap((rule) => rule.kinds));
    if (kind !== undefined && !kinds.has(kind)) throw new UsageError(`--kind ${kind}: ${noSuchKind(kind, kinds)}`);
    const listed = all
      .filter((rule) => (kind === undefined || rule.kinds.includes(kind)) && (room ?? rule.room) === rule.room)
      .filter((rule) => (consequence ?? rule.consequence) === rule.consequence);
    const width = Math.max(...listed.map(({ id }) => id.length));
    const lines = listed.map((rule) => `${rule.id.padEnd(width)}  ${rule.consequence.padEnd(11)}  ${rule.summary}`);
    const text = lines.length > 0 ? lines.join('\n') : 'there is none';
    io.out(`${format === 'json' ? JSON.stringify(listed, null, 2) : text}\n`);
    return 0;
  },
};
