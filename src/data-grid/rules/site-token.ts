import { show } from '../../check/words';
import { secretProblems } from '../sites/secrets';
import { locationPath, siteRule } from '../sites/site-rule';

/** infinispan-operator pkg/kubernetes, GetOpenShiftRESTConfig and GetKubernetesRESTConfig: the keys that are read. */
const keys: Readonly<Record<string, readonly string[]>> = {
  openshift: ['token'],
  kubernetes: ['certificate-authority', 'client-certificate', 'client-key'],
  minikube: ['certificate-authority', 'client-certificate', 'client-key'],
};

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, getRemoteSiteRESTConfig. */
export default siteRule({
  id: 'site-token',
  consequence: 'degraded',
  summary: 'A location that is looked up at another cluster’s API has a Secret to ask it with',
  *problems(site) {
    for (const { index, name, way, scheme, secretName } of site.locations) {
      if (way !== 'managed') continue;
      const path = locationPath(index, 'secretName');
      const needs = keys[scheme] ?? [];
      if (secretName !== '') yield* secretProblems(site, secretName, needs, path);
      else {
        yield {
          path,
          message: `site ${show(name)} is looked up at an API, and no Secret to ask it with is named`,
          help: `set secretName to a Secret of this namespace with ${needs.join(', ')}`,
        };
      }
    }
  },
});
