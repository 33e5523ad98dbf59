import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { nearest } from '../../check/words';
import { knownSections, parseTuned } from '../tuned/text';

/** TuneD tuned/units/manager.py: a section whose plugin it does not have is passed over. */
export default rule(Tuned, {
  id: 'tuned-section-typo',
  consequence: 'ignored',
  summary: 'The sections of a profile are called as TuneD’s plugins are, or name one by type',
  *check({ spec }) {
    for (const [index, { name: profile, data }] of (spec?.profile ?? []).entries()) {
      for (const { name, options } of parseTuned(data).sections) {
        if (knownSections.includes(name) || Object.hasOwn(options, 'type')) continue;
        const meant = nearest(name, knownSections);
        // Only what is a slip for sure: an image may hold more plugins.
        if (meant === undefined || Math.abs(meant.length - name.length) > 1 || meant[0] !== name[0] || name.length < 4) continue;
        yield {
          path: ['spec', 'profile', index, 'data'],
          message: `TuneD has no plugin ${name}, and passes over the section [${name}] of profile ${profile}`,
          help: `did you mean [${meant}]?`,
        };
      }
    }
  },
});
