import { Node as Kind } from '../../../imports/node';
import { conversion, marks } from '../../code/conversion';
import { NodeConfig, nodeConfig } from '../node-config';

export default conversion({
  kind: Kind,
  construct: NodeConfig,
  builder: nodeConfig,
  props({ metadata, spec: { cgroupMode, workerLatencyProfile } }) {
    return metadata.name === 'cluster' ? { ...marks(metadata), cgroupMode, workerLatencyProfile } : undefined;
  },
});
