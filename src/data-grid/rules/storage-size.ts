import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { storageProblems } from '../webhook/service';

export default operatorRule(Infinispan, {
  id: 'storage-size',
  summary: 'The size of the storage is a quantity',
  problems: storageProblems,
});
