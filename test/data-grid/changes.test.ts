import { describe, expect, it } from 'vitest';
import type { InfinispanVersion } from '../../src/core/target';
import { findings } from '../support/judge';
import { infinispan } from './support';

const change = (before: object, after: object, version: InfinispanVersion = '2.5'): string[] =>
  findings(infinispan(after), { against: infinispan(before), operators: { infinispan: version } }).map((f) => f.rule);

const running = (version: string, type?: string) => ({ version, ...(type && { upgrades: { type } }) });

describe('the server version', () => {
  it('goes up, and not down', () => {
    expect(change(running('15.0.4'), running('16.0.5'))).toEqual([]);
    expect(change(running('16.0.5'), running('15.0.4'))).toEqual(['operand-version-change']);
    expect(change(running('16.0.5'), running('15.0.4', 'HotRodRolling'))).toEqual(['operand-version-change']);
  });
  it('of Data Grid goes up, and not down', () => {
    expect(change(running('8.4.6-1'), running('8.4.6-2'))).toEqual([]);
    expect(change(running('8.4.6-1'), running('8.5.0-1', 'InPlaceRolling'))).toEqual(['operand-version-change']);
    expect(change(running('8.4.10-1'), running('8.4.9-3'))).toEqual(['operand-version-change']);
    expect(change(running('15.0.4'), running('8.4.9-3'))).toEqual([]);
  });
  it('can be left to the cluster', () => expect(change(running('16.0.5'), {})).toEqual([]));
  it('goes back to where a Hot Rod upgrade began', () => {
    const before = JSON.parse(infinispan(running('16.0.5', 'HotRodRolling')));
    const status = { hotRodRollingUpgradeStatus: { stage: 'HotRodRollingStageStart', SourceVersion: '15.0.4' } };
    const against = JSON.stringify({ ...before, status });
    const rules = (version: string) => findings(infinispan(running(version, 'HotRodRolling')), { against }).map((f) => f.rule);
    expect(rules('15.0.4')).toEqual([]);
    expect(rules('15.0.3')).toEqual(['operand-version-change']);
  });
  it('keeps major and minor in place', () => {
    expect(change(running('16.0.5'), running('16.0.7', 'InPlaceRolling'))).toEqual([]);
    expect(change(running('16.0.5'), running('16.1.2', 'InPlaceRolling'))).toEqual(['operand-version-change']);
    expect(change(running('16.0.5'), running('16.0.4', 'InPlaceRolling'))).toEqual(['operand-version-change']);
  });
});

describe('fields of a cluster that stay', () => {
  const sized = (storage?: string) => ({ service: { type: 'DataGrid', container: { ...(storage && { storage }) } } });

  it('the storage, as it is written', () => {
    expect(change(sized('1Gi'), sized('1024Mi'))).toEqual(['infinispan-fixed-fields']);
    expect(change(sized('2Gi'), sized())).toEqual(['infinispan-fixed-fields']);
    expect(change(sized('1Gi'), sized())).toEqual([]);
    expect(change(sized('1Gi'), sized('2Gi'), '2.3')).toEqual([]);
  });
  it('JMX, which is off unless it is on', () => {
    expect(change({}, { jmx: { enabled: true } })).toEqual(['infinispan-fixed-fields']);
    expect(change({}, { jmx: { enabled: false } })).toEqual([]);
  });
  it('a former Cache service has no storage to keep', () => {
    expect(change({ service: { type: 'Cache' } }, sized())).toEqual(['infinispan-fixed-fields']);
  });
});

describe('caches, backups and restores', () => {
  const object = (kind: string, spec: object) =>
    JSON.stringify({ apiVersion: 'infinispan.org/v2alpha1', kind, metadata: { name: 'it', namespace: 'caches' }, spec });
  const rules = (kind: string, before: object, after: object): string[] =>
    findings(object(kind, after), { against: object(kind, before) }).map((f) => f.rule);

  it('a cache keeps its cluster and its name', () => {
    const cache = { clusterName: 'datagrid', name: 'sessions', template: '{}' };
    expect(rules('Cache', cache, { ...cache, template: '{"local-cache":{}}' })).toEqual([]);
    expect(rules('Cache', cache, { ...cache, clusterName: 'other' })).toEqual(['cache-fixed-fields']);
    expect(rules('Cache', cache, { clusterName: 'datagrid', template: '{}' })).toEqual(['cache-fixed-fields']);
  });
  it('a backup keeps all, and defaults are no change', () => {
    const backup = { cluster: 'datagrid', resources: { scripts: ['*'] } };
    const same = { resources: { tasks: ['*'] }, cluster: 'datagrid', container: { memory: '1Gi' } };
    expect(rules('Backup', backup, same)).toEqual([]);
    expect(rules('Backup', backup, { cluster: 'datagrid' })).toEqual(['backup-fixed-spec']);
    expect(rules('Restore', { cluster: 'a', backup: 'b' }, { cluster: 'a', backup: 'c' })).toEqual(['backup-fixed-spec']);
  });
  it('one without a spec names no cluster', () => {
    const bare = (kind: string) => `apiVersion: infinispan.org/v2alpha1\nkind: ${kind}\nmetadata:\n  name: it\n`;
    expect(findings(bare('Cache')).map((f) => f.path)).toEqual(['spec.clusterName']);
    expect(findings(bare('Restore')).map((f) => f.path)).toEqual(['spec.cluster', 'spec.backup']);
  });
});
