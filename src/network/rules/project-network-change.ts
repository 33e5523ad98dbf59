import { NetNamespace } from '../../../imports/netnamespace';
import type { Ask } from '../../check/ask';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { changeNetworkAnnotation, globalProject } from '../facts';
import { type NetworkChange, networkChange } from '../projects';

function fault(change: NetworkChange, { metadata }: NetNamespace, { target }: Ask<NetNamespace>): string | undefined {
  if (change.action === 'invalid') return `${show(change.value)} is none of global, isolate and join:<project>`;
  if (target.sdnMode !== undefined && target.sdnMode !== 'Multitenant')
    return `in ${target.sdnMode} mode networks cannot be joined or opened`;
  if (metadata.name === globalProject && change.action === 'isolate') return `project ${globalProject} cannot be isolated`;
  return undefined;
}

/** sdn pkg/network/master/vnids.go, updateVNID: the annotation is taken away, and an error logged. */
export default rule(NetNamespace, {
  id: 'project-network-change',
  consequence: 'ignored',
  summary: 'What a project asks of its network can be done',
  *check(manifest, ask) {
    const change = networkChange(manifest);
    const message = change && fault(change, manifest, ask);
    if (message !== undefined)
      yield { path: ['metadata', 'annotations', changeNetworkAnnotation], message, help: 'take the annotation away' };
  },
});
