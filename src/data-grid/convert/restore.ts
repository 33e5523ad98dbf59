import { Restore as Kind } from '../../../imports/restore';
import { conversion, naming } from '../../code/conversion';
import { Restore, restore } from '../restore';
import { resourceNames } from './resource-names';

export default conversion({
  kind: Kind,
  construct: Restore,
  builder: restore,
  props({ metadata, spec }) {
    if (!spec) return undefined;
    const { cluster, backup, resources, container } = spec;
    return { ...naming(metadata), namespace: metadata.namespace, cluster, backup, resources: resourceNames(resources), container };
  },
});
