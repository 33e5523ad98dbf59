/** Plain `App.synth` beside the synthesizer, unjudged and judged, in few and many charts. */
import { cost, exponent, type Result, type Row } from './measure';

const sizes = [
  [1000, 1],
  [1000, 100],
  [20_000, 1],
  [20_000, 100],
  [20_000, 1000],
  [100_000, 1],
] as const;

/** What is promised at 20,000 objects. */
const promised = { unjudged: 3, judged: 1.5 } as const;

export function synthesizing(): Result {
  const rows = sizes.flatMap(([objects, charts]): Row[] => {
    const times = objects > 20_000 ? 1 : 3;
    // App.synth follows all dependencies and validates everything once for each chart.
    const of = cost('synth', ['cdk8s', objects, charts], charts === 1000 ? 1 : times);
    return (['unjudged', 'judged'] as const).map((how) => ({
      what: `${how}, ${objects} objects in ${charts} charts`,
      baseline: 'App.synth',
      by: 'cpu',
      cost: cost('synth', [how, objects, charts], times),
      of,
      ...(objects === 20_000 && { least: promised[how] }),
    }));
  });
  const at = (what: string) => rows.find((row) => row.what === what)?.cost;
  const growth = (['unjudged', 'judged'] as const).flatMap((how) => {
    const [few, many] = [at(`${how}, 20000 objects in 1 charts`), at(`${how}, 100000 objects in 1 charts`)];
    const [one, thousand] = [at(`${how}, 20000 objects in 1 charts`), at(`${how}, 20000 objects in 1000 charts`)];
    return [
      ...(few && many ? [{ what: `${how}, objects`, exponent: exponent(few, many, 5) }] : []),
      ...(one && thousand ? [{ what: `${how}, charts of the same objects`, exponent: exponent(one, thousand, 1000) }] : []),
    ];
  });
  return { rows, growth };
}
