import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { parseTuned } from '../tuned/text';

/** TuneD tuned/profiles/loader.py, _load_config_data: the daemon on the node refuses the whole profile. */
export default rule(Tuned, {
  id: 'tuned-profile-readable',
  consequence: 'degraded',
  summary: 'The text of a profile is what TuneD can read',
  *check({ spec }) {
    for (const [index, { name, data }] of (spec?.profile ?? []).entries()) {
      const [error] = parseTuned(data).errors;
      if (!error) continue;
      const line = data.split('\n')[error.line - 1] ?? '';
      yield {
        path: ['spec', 'profile', index, 'data'],
        message: `line ${error.line} of profile ${name}, ${show(line.trim())}, cannot be read: ${error.message}`,
        help: 'write [section] lines, and option=value lines below them',
      };
    }
  },
});
