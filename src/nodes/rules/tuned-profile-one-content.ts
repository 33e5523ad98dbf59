import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { conflictsOf, isRead } from '../tuned/ask';

/** NTO pkg/operator/profilecalculator.go, DuplicateProfileError. */
export default rule(Tuned, {
  id: 'tuned-profile-one-content',
  consequence: 'degraded',
  summary: 'A TuneD profile has one content, wherever it is defined',
  *check(manifest, { doc, cluster }) {
    if (doc.wrapped || !isRead(manifest)) return;
    for (const [index, { name: profile, data }] of (manifest.spec?.profile ?? []).entries()) {
      const other = conflictsOf(cluster)
        .get(profile)
        ?.find((one) => one.data !== data);
      if (!other) continue;
      const where = other.tuned === manifest.metadata.name ? `profile ${other.index} of this Tuned` : `Tuned ${other.tuned}`;
      yield {
        path: ['spec', 'profile', index],
        message: `profile ${profile} has another content in ${where}: while both are there, no node gets a new profile, of whatever name`,
        help: 'rename one of the two, or make their contents the same',
      };
    }
  },
});
