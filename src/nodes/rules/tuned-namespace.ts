import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { isRead } from '../tuned/ask';
import { tunedNamespace } from '../tuned/shipped';

/** NTO README.md; pkg/config/config.go. */
export default rule(Tuned, {
  id: 'tuned-namespace',
  consequence: 'ignored',
  summary: 'Tuned objects are in the namespace of the node tuning operator',
  *check(manifest, { doc }) {
    if (doc.wrapped || isRead(manifest)) return;
    yield {
      path: ['metadata', 'namespace'],
      message: `the operator does not read Tuned objects in namespace ${manifest.metadata.namespace}`,
      help: `use ${tunedNamespace}`,
    };
  },
});
