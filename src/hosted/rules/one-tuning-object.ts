import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { textUnder } from '../texts';
import { referencesTo } from '../world';

/** HS nodepool/nto.go, validateTuningConfigManifest: it decodes once. */
export default rule(ConfigMap, {
  id: 'one-tuning-object',
  consequence: 'ignored',
  summary: 'A ConfigMap of spec.tuningConfig holds one object',
  *check(map, { cluster }) {
    if (!referencesTo(cluster, map).some(({ key }) => key === 'tuning')) return;
    const [first, ...rest] = textUnder(map, 'tuning').parts;
    if (first === undefined || rest.length === 0) return;
    const names = rest.map(({ manifest, index }) =>
      manifest ? `${manifest.kind} ${manifest.metadata?.name ?? ''}` : `document ${index + 1}`,
    );
    yield {
      path: ['data', 'tuning', 1],
      message: `only the first document is read: ${names.join(' and ')} ${rest.length > 1 ? 'have' : 'has'} no effect`,
      help: 'put each object into a ConfigMap of its own',
    };
  },
});
