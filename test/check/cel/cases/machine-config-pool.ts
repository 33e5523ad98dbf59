import type { Case } from './case';

export const machineConfigPool: readonly Case[] = [
  {
    rule: 'self.machineCount >= self.updatedMachineCount',
    kind: 'MachineConfigPool',
    at: 'status.poolSynchronizersStatus[]',
    holds: { machineCount: 3, updatedMachineCount: 3 },
    fails: { machineCount: 3, updatedMachineCount: 4 },
  },
  {
    rule: 'self.machineCount >= self.availableMachineCount',
    kind: 'MachineConfigPool',
    at: 'status.poolSynchronizersStatus[]',
    holds: { machineCount: 3, availableMachineCount: 3 },
    fails: { machineCount: 3, availableMachineCount: 4 },
  },
  {
    rule: 'self.machineCount >= self.unavailableMachineCount',
    kind: 'MachineConfigPool',
    at: 'status.poolSynchronizersStatus[]',
    holds: { machineCount: 3, unavailableMachineCount: 3 },
    fails: { machineCount: 3, unavailableMachineCount: 4 },
  },
  {
    rule: 'self.machineCount >= self.readyMachineCount',
    kind: 'MachineConfigPool',
    at: 'status.poolSynchronizersStatus[]',
    holds: { machineCount: 3, readyMachineCount: 3 },
    fails: { machineCount: 3, readyMachineCount: 4 },
  },
  {
    rule: 'self.availableMachineCount >= self.readyMachineCount',
    kind: 'MachineConfigPool',
    at: 'status.poolSynchronizersStatus[]',
    holds: { availableMachineCount: 2, readyMachineCount: 1 },
    fails: { availableMachineCount: 2, readyMachineCount: 3 },
  },
  {
    rule: 'self >= oldSelf || (self == 0 && oldSelf > 0)',
    kind: 'MachineConfigPool',
    at: 'status.poolSynchronizersStatus[]',
    holds: { poolSynchronizerType: 'PinnedImageSets', observedGeneration: 0 },
    fails: { poolSynchronizerType: 'PinnedImageSets', observedGeneration: 4 },
    was: { poolSynchronizerType: 'PinnedImageSets', observedGeneration: 5 },
  },
];
