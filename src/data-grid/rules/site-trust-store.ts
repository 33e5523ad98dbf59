import { localPath, siteRule } from '../sites/site-rule';

/** infinispan-operator api/v1/infinispan_webhook.go, validate: the warning event CrossSiteTrustStoreMissing. */
export default siteRule({
  id: 'site-trust-store',
  consequence: 'discouraged',
  summary: 'An encrypted site says whom it trusts',
  *problems({ encrypted, local }) {
    if (!encrypted || local.encryption?.trustStore) return;
    yield {
      path: [...localPath, 'encryption'],
      message: 'without a trust store every certificate counts that the Java runtime trusts, and none of an authority of your own',
      help: 'set trustStore to a Secret with the authority that signed the certificates of all sites',
    };
  },
});
