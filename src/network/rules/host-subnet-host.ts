import { HostSubnet } from '../../../imports/hostsubnet';
import { rule } from '../../check/rule';
import { show } from '../../check/words';

/** sdn pkg/network/common/validation.go, ValidateHostSubnet. */
export default rule(HostSubnet, {
  id: 'host-subnet-host',
  consequence: 'rejected',
  summary: 'A HostSubnet is named as its host',
  *check({ metadata, host }, { doc }) {
    if (host === metadata.name || (doc.partial && host === undefined)) return;
    yield {
      path: ['host'],
      message: `the host ${show(host)} has a HostSubnet named ${show(metadata.name)}`,
      help: 'give both the name of the node',
    };
  },
});
