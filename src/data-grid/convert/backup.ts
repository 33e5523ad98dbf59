import { Backup as Kind } from '../../../imports/backup';
import { conversion, naming } from '../../code/conversion';
import { Backup, backup } from '../backup';
import { resourceNames } from './resource-names';

export default conversion({
  kind: Kind,
  construct: Backup,
  builder: backup,
  props({ metadata, spec }) {
    if (!spec) return undefined;
    const { cluster, resources, volume, container } = spec;
    return { ...naming(metadata), namespace: metadata.namespace, cluster, resources: resourceNames(resources), volume, container };
  },
});
