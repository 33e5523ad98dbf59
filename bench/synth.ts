/** Plain `App.synth` beside the synthesizer, unjudged and judged, in few and many charts. */
import { type Cost, exponent, inTurns, job, type Result, type Row } from './measure';

const sizes = [
  [1000, 1],
  [1000, 100],
  [1000, 1000],
  [20_000, 1],
  [20_000, 100],
  [20_000, 1000],
  [100_000, 1],
  [100_000, 100],
  [100_000, 1000],
] as const;

/** What is promised at 20,000 objects. */
const promised = { unjudged: 3, judged: 1.5 } as const;

const timesFor = (objects: number, charts: number): number => (objects > 20_000 || (objects === 20_000 && charts === 1000) ? 1 : 3);

export function synthesizing(): Result {
  const costs = new Map<string, Cost>();
  const rows = sizes.flatMap(([objects, charts]): Row[] => {
    // App.synth validates everything and follows all dependencies once for each chart: of so many objects in many charts it would
    // take minutes, and what it takes for one chart has to do.
    const known = objects > 20_000 ? costs.get(`cdk8s ${objects} 1`) : undefined;
    const ours = [job('synth', 'unjudged', objects, charts), job('synth', 'judged', objects, charts)] as const;
    const plain = known ? () => known : job('synth', 'cdk8s', objects, charts);
    const [unjudged, judged, of] = inTurns([...ours, plain], timesFor(objects, charts));
    costs.set(`cdk8s ${objects} ${charts}`, of);
    return (['unjudged', 'judged'] as const).map((how) => {
      const cost = { unjudged, judged }[how];
      costs.set(`${how} ${objects} ${charts}`, cost);
      return {
        what: `${how}, ${objects} objects in ${charts} charts`,
        baseline: known ? 'App.synth, 1 chart' : 'App.synth',
        by: 'cpu',
        cost,
        of,
        ...(objects === 20_000 && { least: promised[how], lean: true }),
      };
    });
  });
  const grown = (what: string, small: string, large: string, times: number) => {
    const [before, after] = [costs.get(small), costs.get(large)];
    return before && after ? [{ what, exponent: exponent(before, after, times) }] : [];
  };
  const growth = (['unjudged', 'judged'] as const).flatMap((how) => [
    ...grown(`${how}, objects in 1 chart`, `${how} 20000 1`, `${how} 100000 1`, 5),
    ...grown(`${how}, objects in 1000 charts`, `${how} 20000 1000`, `${how} 100000 1000`, 5),
    ...grown(`${how}, charts of the same objects`, `${how} 100000 1`, `${how} 100000 1000`, 1000),
  ]);
  return { rows, growth };
}
