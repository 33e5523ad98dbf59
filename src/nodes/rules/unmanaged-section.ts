import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import type { Ignition } from '../ignition/types';
import { ignitionOf } from '../relations/writes';

interface Section {
  readonly path: readonly string[];
  readonly isGiven: (ignition: Ignition) => boolean;
  readonly help: string;
}

const sections: readonly Section[] = [
  {
    path: ['storage', 'directories'],
    isGiven: ({ storage }) => (storage?.directories ?? []).length > 0,
    help: 'write a file into the directory: it is made along with it',
  },
  {
    path: ['storage', 'links'],
    isGiven: ({ storage }) => (storage?.links ?? []).length > 0,
    help: 'write the file itself, or have a unit make the link',
  },
  {
    path: ['kernelArguments'],
    isGiven: ({ kernelArguments: { shouldExist = [], shouldNotExist = [] } = {} }) => shouldExist.length + shouldNotExist.length > 0,
    help: 'use spec.kernelArguments',
  },
];

/**
 * MCO pkg/controller/common/reconcile.go, IsRenderedConfigReconcilable; coreos/butane config/openshift, validateMCOSupport.
 * What 4.13 moves to spec.kernelArguments is gone from the config that it renders.
 */
export default rule(MachineConfig, {
  id: 'unmanaged-section',
  consequence: 'unsupported',
  summary: 'A MachineConfig holds only sections that the operator manages',
  *check(config, { doc, target }) {
    if (doc.wrapped) return;
    const ignition = ignitionOf(config, target.release);
    for (const { path, isGiven, help } of ignition ? sections : []) {
      if (!ignition || !isGiven(ignition)) continue;
      yield {
        path: ['spec', 'config', ...path],
        message: `the operator does not manage ${path.join('.')}: nodes get it only when they are installed, and in a pool that runs it degrades the pool`,
        help,
      };
    }
  },
});
