import { rule } from '../../check/rule';
import { hostedClusters } from '../facts';

/** What signs a URL: S3 with signature version 4 and 2, Azure, Google. */
const signatures = /[?&](X-Amz-Signature|Signature|sig|X-Goog-Signature)=/i;

/** HS docs, "Restoring etcd"; AWS, "Download and upload objects with presigned URLs". */
export default rule(hostedClusters, {
  id: 'snapshot-url-is-credential',
  consequence: 'ignored',
  summary: 'No pre-signed URL is kept in a manifest',
  *check({ spec }) {
    for (const [i, url] of (spec?.etcd?.managed?.storage?.restoreSnapshotURL ?? []).entries()) {
      // The URL itself is never shown.
      if (!signatures.test(url)) continue;
      yield {
        path: ['spec', 'etcd', 'managed', 'storage', 'restoreSnapshotURL', i],
        message: 'a pre-signed URL lets whoever reads it have all of etcd, and has no effect once it expires or the cluster exists',
        help: 'fill it in when the cluster is restored, and keep it out of what is committed',
      };
    }
  },
});
