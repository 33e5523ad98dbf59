import type { Manifest } from '../../src/core/manifest';
import { main } from '../../src/run/cli/main';

/** What `effective … --format json -` answers for some objects. */
export async function effective(args: readonly string[], objects: readonly Manifest[]): Promise<Record<string, unknown>> {
  let out = '';
  let err = '';
  const io = {
    stdin: () => objects.map((object) => JSON.stringify(object)).join('\n'),
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const status = await main(['effective', ...args, '--format', 'json', '-'], io);
  if (status !== 0) throw new Error(`effective ${args.join(' ')}: ${err}`);
  return JSON.parse(out) as Record<string, unknown>;
}
