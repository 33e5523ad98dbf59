import { ContainerRuntimeConfig } from '../../../imports/containerruntimeconfig';
import { rule } from '../../check/rule';
import { validateRuntime } from '../container-runtime/validate';

/** MCO pkg/controller/container-runtime-config/helpers.go, validateUserContainerRuntimeConfig. */
export default rule(ContainerRuntimeConfig, {
  id: 'container-runtime-config-valid',
  consequence: 'degraded',
  summary: 'The values of a ContainerRuntimeConfig are such as the operator renders',
  *check({ spec }) {
    for (const { path, message, help } of validateRuntime(spec.containerRuntimeConfig)) {
      yield {
        path: ['spec', 'containerRuntimeConfig', ...path],
        message: `${message}: the operator reports a failure, and renders nothing`,
        help,
      };
    }
  },
});
