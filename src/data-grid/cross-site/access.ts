import type { Manifest } from '../../core/manifest';
import { defaultTokenSeconds, ownTokenSecret, serviceAccountOf, tokenSecretOf } from './names';
import { type CrossSiteProps, isDeclared, type ManagedSite } from './props';
import { secretFrom } from './secrets';

const rbac = 'rbac.authorization.k8s.io/v1';

interface Binding extends Manifest {
  readonly roleRef: { readonly apiGroup: string; readonly kind: string; readonly name: string };
  readonly subjects: readonly { readonly kind: string; readonly name: string; readonly namespace: string }[];
}

function binding(kind: 'RoleBinding' | 'ClusterRoleBinding', name: string, role: string, site: ManagedSite): Binding {
  const { namespace } = site;
  return {
    apiVersion: rbac,
    kind,
    metadata: { name, ...(kind === 'RoleBinding' && { namespace }) },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role },
    subjects: [{ kind: 'ServiceAccount', name: serviceAccountOf(site), namespace }],
  };
}

/** The Secret that the cluster fills with a token that never expires. */
function longLivedToken(site: ManagedSite): Manifest[] {
  if (typeof site.token === 'object') return [];
  const annotations = { 'kubernetes.io/service-account.name': serviceAccountOf(site) };
  const secret: Manifest & { readonly type: string } = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: ownTokenSecret, namespace: site.namespace, annotations },
    type: 'kubernetes.io/service-account-token',
  };
  return [secret];
}

/** Who may look at a site from outside: read its namespace, and with a NodePort the nodes' addresses. */
export function accessTo(site: ManagedSite): Manifest[] {
  const name = serviceAccountOf(site);
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: site.namespace } },
    binding('RoleBinding', `${name}-view`, 'view', site),
    ...(site.expose?.type === 'NodePort'
      ? [binding('ClusterRoleBinding', `${site.namespace}-${name}-cluster-reader`, 'cluster-reader', site)]
      : []),
    ...longLivedToken(site),
  ];
}

/** The tokens of the other sites, in one site's namespace. */
export const remoteTokens = (sites: readonly ManagedSite[], here: ManagedSite): Manifest[] =>
  sites.filter(({ name }) => name !== here.name).flatMap((other) => secretFrom(tokenSecretOf(other), here.namespace, other.tokenSource));

/**
 * The commands that exchange the tokens of managed connections, a line each. Those for bound tokens are to be run again
 * before the tokens' time is over: the operators lose sight of the other sites then.
 */
export function tokenCommands(props: CrossSiteProps): readonly string[] {
  if (props.connect !== 'managed') return [];
  const { sites } = props;
  return sites.flatMap((site) => {
    const { name, namespace, token, tokenSource } = site;
    if (tokenSource !== undefined && tokenSource.from !== 'existing') return [];
    const seconds = typeof token === 'object' ? (token.boundFor ?? defaultTokenSeconds) : undefined;
    const ask =
      seconds === undefined
        ? `oc --context ${name} -n ${namespace} get secret ${ownTokenSecret} -o jsonpath='{.data.token}' | base64 -d`
        : `oc --context ${name} -n ${namespace} create token ${serviceAccountOf(site)} --duration=${seconds}s`;
    return sites
      .filter((other) => other.name !== name && isDeclared(other))
      .map((other) => {
        const secret = `oc --context ${other.name} -n ${other.namespace} create secret generic ${tokenSecretOf(site)}`;
        const apply = `oc --context ${other.name} -n ${other.namespace} apply -f -`;
        return `${secret} --from-literal=token="$(${ask})" --dry-run=client -o yaml | ${apply}`;
      });
  });
}
