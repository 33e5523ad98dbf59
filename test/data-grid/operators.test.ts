import { describe, expect, it } from 'vitest';
import { type InfinispanVersion, infinispanVersions } from '../../src/core/target';
import { compareOperands, knownOperands } from '../../src/data-grid/facts';
import { findings } from '../support/judge';
import { infinispan } from './support';

/** The rules by which the API server or the webhook refuses a cluster. */
const rulesOf = (spec: object, version: InfinispanVersion): string[] =>
  findings(infinispan(spec), { operators: { infinispan: version } })
    .filter(({ consequence }) => consequence === 'rejected')
    .map((f) => f.rule);

const expose = { name: 'LON', expose: { type: 'LoadBalancer' } };

describe('each operator refuses what its webhook does', () => {
  it.each(['2.1', '2.2'] as const)('%s has none', (version) => {
    const spec = { container: { cpu: '1:2', memory: '1Gi:2Gi' }, service: { type: 'Cache' } };
    expect(rulesOf(spec, version)).toEqual([]);
  });

  it.each(infinispanVersions)('%s takes a plain cluster', (version) => expect(rulesOf({}, version)).toEqual([]));

  it('a Cache service needs 420 MiB and a hundredth in 2.3, and is gone in 2.4', () => {
    const cache = (memory: string) => ({ container: { memory }, service: { type: 'Cache' } });
    expect(rulesOf(cache('424Mi'), '2.3')).toEqual(['cache-service']);
    expect(rulesOf(cache('425Mi'), '2.3')).toEqual([]);
    expect(rulesOf(cache('425Mi'), '2.4')).toEqual(['cache-service']);
  });

  it('sites and storage count for Data Grid services only, which 2.3 is not by default', () => {
    const sites = { local: { ...expose, discovery: { heartbeats: { interval: 0 } } } };
    const spec = { service: { sites, container: { storage: 'big' } } };
    expect(rulesOf(spec, '2.3')).toEqual([]);
    expect(rulesOf(spec, '2.4').sort()).toEqual(['gossip-router-heartbeats', 'storage-size']);
    expect(rulesOf({ service: { ...spec.service, type: 'DataGrid' } }, '2.3').sort()).toEqual(['gossip-router-heartbeats', 'storage-size']);
  });

  it('nobody reads the size of ephemeral storage', () => {
    expect(rulesOf({ service: { type: 'DataGrid', container: { storage: 'big', ephemeralStorage: true } } }, '2.5')).toEqual([]);
  });

  it('a Route between sites is refused without encryption from 2.5 on', () => {
    const service = { type: 'DataGrid', sites: { local: { name: 'LON', expose: { type: 'Route' } } } };
    expect(rulesOf({ service }, '2.4')).toEqual([]);
    expect(rulesOf({ service }, '2.5')).toEqual(['site-route-encryption']);
  });

  it('an upgrade in place is a thing of 2.5', () => {
    const spec = { version: '15.0.4', upgrades: { type: 'InPlaceRolling' } };
    expect(rulesOf(spec, '2.4')).toEqual([]);
    expect(rulesOf(spec, '2.5')).toEqual(['upgrade-type-fits']);
    expect(rulesOf({ upgrades: { type: 'InPlaceRolling' } }, '2.5')).toEqual([]);
  });

  it('both heartbeats and the order of them are looked at', () => {
    const beats = (heartbeats: object) => rulesOf({ service: { sites: { local: { ...expose, discovery: { heartbeats } } } } }, '2.5');
    expect(beats({ interval: 30000 })).toEqual(['gossip-router-heartbeats']);
    expect(beats({ interval: 29999 })).toEqual([]);
    expect(beats({ timeout: -1 })).toHaveLength(2);
    expect(beats({ enabled: false, timeout: -1 })).toEqual([]);
  });
});

describe('server versions', () => {
  it('are ordered by number', () => {
    expect(compareOperands('14.0.9', '14.0.13')).toBeLessThan(0);
    expect(compareOperands('16.0.0', '15.2.6')).toBeGreaterThan(0);
    expect(compareOperands('16.1.2', '16.1.2')).toBe(0);
  });
  it('stand in each list once, oldest first', () => {
    for (const version of ['2.3', '2.4', '2.5'] as const) {
      const known = knownOperands(version);
      expect(known).toEqual([...new Set(known)].toSorted(compareOperands));
    }
  });
  it('must be written as they are in the list', () => {
    expect(rulesOf({ version: '16.0.5+1' }, '2.5')).toEqual(['operand-version-known']);
    expect(rulesOf({ version: '' }, '2.5')).toEqual([]);
  });
});
