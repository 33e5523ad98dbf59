import { MachineConfig } from '../../imports/machineconfig';
import { perObject } from '../check/ask';
import type { Consequence } from '../check/consequence';
import { type Rule, rule } from '../check/rule';
import { writtenIgnition } from './ignition-rule';
import { checkUnit, type PlacedProblem } from './systemd/check';
import type { UnitProblemCode } from './systemd/problem';

/** What systemd says of the units of a MachineConfig that the operator takes. */
const unitProblems = perObject((_: MachineConfig, ask): readonly PlacedProblem[] =>
  (writtenIgnition(ask)?.systemd?.units ?? []).flatMap((unit, i) =>
    // A name in other case is read by Ignition, and left alone here.
    [...(unit.name === undefined ? [] : checkUnit(unit, ask.target.release))].map((problem) => {
      const where = problem.line === undefined ? unit.name : `${unit.name}, line ${problem.line}`;
      const path = ['spec', 'config', 'systemd', 'units', i, ...problem.path];
      return { ...problem, path, message: `${where}: ${problem.message}` };
    }),
  ),
);

interface SystemdRuleDefinition {
  readonly id: string;
  readonly consequence: Consequence;
  readonly summary: string;
  readonly code: UnitProblemCode;
}

/** One rule for a sort of problems that systemd has with a unit when it reads it, as `systemd-analyze verify` prints them. */
export const systemdRule = ({ id, consequence, summary, code }: SystemdRuleDefinition): Rule =>
  rule(MachineConfig, {
    id,
    consequence,
    summary,
    check: (_, ask) =>
      unitProblems(ask)
        .filter((problem) => problem.code === code)
        .map(({ path, message, help }) => ({ path, message, help })),
  });
