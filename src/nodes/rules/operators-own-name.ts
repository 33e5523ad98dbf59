import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { isStamped, nameOf } from '../relations/pool-configs';

/** MCO pkg/controller: template, kubelet-config, container-runtime-config and render, each of which names what it writes. */
const own =
  /^(?:rendered-.*|0[01]-(?:master|worker|arbiter)(?:-kubelet|-container-runtime)?|9[789]-.+-generated-(?:kubelet|containerruntime|registries|crio-.*)(?:-[1-9])?)$/;

/** MCO pkg/controller/render/render_controller.go; template_controller.go; kubelet_config_controller.go. */
export default rule(MachineConfig, {
  id: 'operators-own-name',
  consequence: 'unsupported',
  summary: 'No MachineConfig is called like those that the operator writes',
  *check(config, { doc }) {
    const name = nameOf(config);
    // What the operator wrote carries its stamp, as in a dump of a cluster.
    if (doc.wrapped || doc.partial || isStamped(config) || !own.test(name)) return;
    yield {
      path: ['metadata', 'name'],
      message: `${name} is a name of the operator's own: it overwrites or removes what is called so, and nodes whose config is gone stay degraded`,
      help: 'call it as in 99-worker-<what it is for>',
    };
  },
});
