import type { Case } from './case';

export const nodePoolAws: readonly Case[] = [
  {
    rule: "has(self.tenancy) && self.tenancy == 'host' ? !has(self.capacityReservation) : true",
    kind: 'NodePool',
    at: 'spec.platform.aws.placement',
    holds: { tenancy: 'default', capacityReservation: {} },
    fails: { tenancy: 'host', capacityReservation: {} },
  },
  {
    rule: "has(self.id) ? (!has(self.preference) || !(self.preference in ['Open','None'])) : true",
    kind: 'NodePool',
    at: 'spec.platform.aws.placement.capacityReservation',
    holds: { id: 'cr-1', preference: 'CapacityReservationsOnly' },
    fails: { id: 'cr-1', preference: 'Open' },
  },
  {
    rule: "has(self.marketType) && self.marketType == 'CapacityBlocks' ? has(self.id) : true",
    kind: 'NodePool',
    at: 'spec.platform.aws.placement.capacityReservation',
    holds: { marketType: 'CapacityBlocks', id: 'cr-1' },
    fails: { marketType: 'CapacityBlocks' },
  },
  {
    rule: "self.matches('^cr-[a-f0-9]{17}$')",
    kind: 'NodePool',
    at: 'spec.platform.aws.placement.capacityReservation.id',
    holds: 'cr-0123456789abcdef0',
    fails: 'cr-0123',
  },
  {
    rule: "!has(self.marketType) || self.marketType != 'Spot' || !has(self.capacityReservation)",
    kind: 'NodePool',
    at: 'spec.platform.aws.placement',
    holds: { marketType: 'Spot' },
    fails: { marketType: 'Spot', capacityReservation: {} },
  },
  {
    rule: "!has(self.marketType) || self.marketType != 'Spot' || !has(self.tenancy) || self.tenancy == 'default'",
    kind: 'NodePool',
    at: 'spec.platform.aws.placement',
    holds: { marketType: 'Spot', tenancy: 'default' },
    fails: { marketType: 'Spot', tenancy: 'dedicated' },
  },
  {
    rule: "!has(self.marketType) || self.marketType != 'CapacityBlocks' || has(self.capacityReservation)",
    kind: 'NodePool',
    at: 'spec.platform.aws.placement',
    holds: { marketType: 'CapacityBlocks', capacityReservation: {} },
    fails: { marketType: 'CapacityBlocks' },
  },
  {
    rule: "!has(self.spot) || (has(self.marketType) && self.marketType == 'Spot')",
    kind: 'NodePool',
    at: 'spec.platform.aws.placement',
    holds: { marketType: 'Spot', spot: {} },
    fails: { spot: {} },
  },
];
