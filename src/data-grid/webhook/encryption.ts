import type { Infinispan } from '../../../imports/infinispan';
import type { Problem } from '../../check/rule';
import { specOf } from './spec';

const section = ['spec', 'security', 'endpointEncryption'];

/**
 * Endpoint encryption that lacks its Secret or names a certificate service beside one (api/v1/infinispan_webhook.go,
 * validate). With any other source OpenShift's certificate service fills the names in (api/v1/types_util.go,
 * ApplyEndpointEncryptionSettings).
 */
export function* encryptionProblems(manifest: Infinispan): Generator<Problem> {
  const { type, certSecretName, certServiceName } = specOf(manifest).security?.endpointEncryption ?? {};
  if (type !== 'Secret' && type !== 'secret') return;
  if (!certSecretName) {
    yield {
      path: [...section, 'certSecretName'],
      message: `encryption of type ${type} needs certSecretName`,
      help: 'name the Secret that holds the certificate, or use type Service',
    };
  }
  // The lower-case spelling is not looked at.
  if (certServiceName && type === 'Secret') {
    yield {
      path: [...section, 'certServiceName'],
      message: 'certServiceName has no place beside type Secret',
      help: 'remove it, or use type Service',
    };
  }
}
