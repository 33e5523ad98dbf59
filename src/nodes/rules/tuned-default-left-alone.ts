import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { isRead } from '../tuned/ask';
import { defaultProfiles, defaultRecommend, defaultTuned } from '../tuned/shipped';

const own = new Set([...defaultProfiles.map(({ name }) => name), ...defaultRecommend.map(({ profile }) => profile)]);

/** NTO pkg/operator/controller.go, syncTunedDefault: only managementState is the user's. */
export default rule(Tuned, {
  id: 'tuned-default-left-alone',
  consequence: 'ignored',
  summary: 'Tuning stands in a Tuned of its own, not in default',
  *check(manifest, { doc }) {
    if (doc.wrapped || manifest.metadata.name !== defaultTuned || !isRead(manifest)) return;
    const message = 'the operator writes Tuned default anew: only its managementState can be set';
    const help = 'put this into a Tuned of another name';
    for (const [index, { name }] of (manifest.spec?.profile ?? []).entries())
      if (!own.has(name)) yield { path: ['spec', 'profile', index], message, help };
    for (const [index, { profile }] of (manifest.spec?.recommend ?? []).entries())
      if (!own.has(profile)) yield { path: ['spec', 'recommend', index], message, help };
  },
});
