import { effectiveChanges } from '../../../nodes/effective/changes';
import { markdownOf, printChanges } from '../../../nodes/effective/changes-print';
import { UsageError } from '../options';
import type { EffectiveModel } from './model';

/** `effective changes --against <folder|git revision>` */
export const changes: EffectiveModel = {
  name: 'changes',
  words: [],
  summary: 'what changes on the nodes of each pool against a folder or a git revision, and whether they reboot',
  options: { against: { type: 'string', value: 'REF', help: 'what is deployed: a file or folder, or a git revision of the same paths' } },
  answer({ values: { against }, whole, deployed }) {
    if (typeof against !== 'string')
      throw new UsageError('effective changes: say with --against what is deployed: a folder or a git revision');
    return effectiveChanges(deployed(against), whole());
  },
  pretty: printChanges,
  formats: { markdown: markdownOf },
};
