import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { encryptionProblems } from '../webhook/encryption';

export default operatorRule(Infinispan, {
  id: 'endpoint-encryption-secret',
  summary: 'Encryption from a Secret names that Secret, and no certificate service',
  problems: encryptionProblems,
});
