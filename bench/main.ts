/** `npm run bench`: ratios in one run, as machines differ. */
import { ordering } from './egress';
import { judging } from './judge';
import { rendering } from './pool';
import { starting } from './start';
import { typing } from './types';

function main(): void {
  const { seconds, megabytes } = rendering();
  console.log(`a pool of 300 MachineConfigs of 100 files each: ${seconds.toFixed(2)} CPU seconds, ${megabytes.toFixed(0)} MB\n`);
  const rows = judging();
  console.log('KubeletConfigs judged, CPU seconds, parsing not counted:');
  console.table(
    rows.map(({ objects, together, each }) => ({
      objects,
      'together, objects/s': Math.round(objects / together),
      'each on its own, objects/s': Math.round(objects / each),
    })),
  );
  const [first, last] = [rows[1], rows.at(-1)];
  if (first && last) {
    const exponent = Math.log(last.together / first.together) / Math.log(last.objects / first.objects);
    console.log(`growth exponent from ${first.objects} to ${last.objects} objects: ${exponent.toFixed(2)} (1 is linear)\n`);
  }
  console.log('egress rules put in order, best of 15:');
  console.table(ordering().map(({ rules, milliseconds }) => ({ rules, ms: Number(milliseconds.toFixed(2)) })));
  const { node, check } = starting();
  console.log(`starting: node ${node.toFixed(0)} ms, check of one small file ${check.toFixed(0)} ms, ${(check - node).toFixed(0)} ms more`);
  const types = typing().map(({ compiler, ratio }) => `${ratio.toFixed(2)} with ${compiler}`);
  console.log(`type-checking an app with a HostedCluster and three NodePools, times the bare template: ${types.join(', ')}`);
}

main();
