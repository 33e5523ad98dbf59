import { type Rule, rule } from 'cdk8s-openshift/check';
import { KubeletConfig } from 'cdk8s-openshift/imports';

const most = 250;

/** Acme's monitoring counts on it. */
const podsPerNode: Rule = rule(KubeletConfig, {
  id: 'acme-pods-per-node',
  consequence: 'unsupported',
  summary: `A node runs at most ${most} pods`,
  *check({ spec }) {
    const pods = spec.kubeletConfig?.['maxPods'];
    if (typeof pods !== 'number' || pods <= most) return;
    yield {
      path: ['spec', 'kubeletConfig', 'maxPods'],
      message: `maxPods is ${pods}, and Acme runs at most ${most} on a node`,
      help: `set ${most} or less`,
    };
  },
});

export default podsPerNode;
