import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { specOf } from '../webhook/spec';

/** infinispan-operator api/v1/infinispan_webhook.go, validate. */
export default operatorRule(Infinispan, {
  id: 'artifact-source',
  summary: 'Every artifact comes from one place: a url or a maven coordinate',
  *problems(manifest) {
    for (const [i, { url, maven }] of (specOf(manifest).dependencies?.artifacts ?? []).entries()) {
      const path = ['spec', 'dependencies', 'artifacts', i];
      if (!url && !maven) yield { path, message: 'the artifact has neither url nor maven', help: 'say where it comes from' };
      else if (url && maven) yield { path, message: 'the artifact has both url and maven', help: 'keep one of them' };
    }
  },
});
