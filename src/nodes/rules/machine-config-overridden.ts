import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import type { Release } from '../../core/target';
import { workersFirst } from '../merge-order';
import { poolInWords, related } from '../relations/beside';
import { isMisled, isOtherRole, overridden } from '../relations/overridden';
import { nameOf, roleOf } from '../relations/pool-configs';

/** MCO pkg/controller/common/helpers.go, MergeMachineConfigs: which one wins, and why. */
function reason(loser: MachineConfig, winner: MachineConfig, release: Release): string {
  if (workersFirst(release) && isOtherRole(loser, winner))
    return `configs of role ${roleOf(winner)} come after those of worker, whatever their names`;
  if (isMisled(loser, winner)) return `names are compared as text, so that ${nameOf(winner)} comes after ${nameOf(loser)}`;
  return 'the later name wins';
}

/** MCO pkg/controller/common/helpers.go, MergeMachineConfigs; Ignition config/merge. */
export default rule(MachineConfig, {
  id: 'machine-config-overridden',
  consequence: 'ignored',
  summary: 'No other MachineConfig of the pool overrides what this one writes',
  *check(config, ask) {
    for (const { write, pool, winner } of related(overridden, ask) ?? []) {
      yield {
        path: write.path,
        message: `in ${poolInWords(ask, pool)}, ${write.what} is set by ${nameOf(winner)} with another ${write.part}: ${reason(config, winner, ask.target.release)}, and this one has no effect`,
        help: 'keep one of the two, or rename the one that has to win so that it comes last',
      };
    }
  },
});
