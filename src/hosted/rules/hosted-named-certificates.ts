import type { HostedCluster } from '../../../imports/hostedcluster';
import { rule } from '../../check/rule';
import { hostedClusters } from '../facts';

const skipping = ['hypershift.openshift.io/skip-kas-conflict-san-validation', 'hypershift.openshift.io/disable-pki-reconciliation'];

/** The names under which the control plane itself reaches the API server (HS control-plane-operator pki, GetKASServerCertificatesSANs). */
const ownNames = ({ metadata: { name, namespace } }: HostedCluster): readonly string[] => {
  const controlPlane = `${namespace}-${name}`;
  const services = ['kubernetes.default', 'openshift.default', `kube-apiserver.${controlPlane}`];
  return [
    'localhost',
    'kubernetes',
    'openshift',
    'kube-apiserver',
    ...services.flatMap((service) => [service, `${service}.svc`, `${service}.svc.cluster.local`]),
    `api.${name}.hypershift.local`,
  ];
};

/** A wildcard stands for one label. */
const covers = (pattern: string, name: string): boolean =>
  pattern === name || (pattern.startsWith('*.') && name.includes('.') && pattern.slice(2) === name.slice(name.indexOf('.') + 1));

/** HS hostedcluster_controller.go, validateConfigAndClusterCapabilities and support/validations. */
export default rule(hostedClusters, {
  id: 'hosted-named-certificates',
  consequence: 'degraded',
  releases: '>=4.16',
  summary: 'Named certificates of a hosted cluster are not for the names that the control plane uses itself',
  *check(cluster) {
    const { metadata, spec } = cluster;
    const { aws } = spec?.platform ?? {};
    if (skipping.some((annotation) => annotation in (metadata.annotations ?? {}))) return;
    if (aws && aws.endpointAccess !== undefined && aws.endpointAccess !== 'Public') return;
    const certificates = spec?.configuration?.apiServer?.servingCerts?.namedCertificates ?? [];
    for (const [i, { names = [] }] of certificates.entries()) {
      for (const [j, name] of names.entries()) {
        const own = ownNames(cluster).find((one) => covers(name, one));
        if (own === undefined) continue;
        yield {
          path: ['spec', 'configuration', 'apiServer', 'servingCerts', 'namedCertificates', i, 'names', j],
          message: `${name === own ? name : `${name} stands for ${own}, which`} is how the control plane itself reaches the API server`,
          help: 'name only what users reach the API server by',
        };
      }
    }
  },
});
