import type { CrossSiteSite, ManagedSite } from './props';

/** A site's name as part of an object's name. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const clusterNameOf = ({ clusterName = 'infinispan' }: CrossSiteSite): string => clusterName;

export const serviceAccountOf = ({ name, serviceAccount = slug(name) }: ManagedSite): string => serviceAccount;

export const tokenSecretOf = ({ name, tokenSecret = `${slug(name)}-token` }: ManagedSite): string => tokenSecret;

/** The Secret that holds a ServiceAccount's own token, at its own site. */
export const ownTokenSecret = 'ispn-xsite-sa-token';

/** How long a bound token lasts where nobody says, in seconds: what `oc create token` gives. */
export const defaultTokenSeconds = 3600;
