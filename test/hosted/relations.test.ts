import { describe, expect, it } from 'vitest';
import { Judge } from '../../src/check/check';
import type { Doc } from '../../src/core/doc';
import type { Manifest } from '../../src/core/manifest';
import { target } from '../../src/core/target';
import { type HostedClusterProps, hostedCluster, nodePool } from '../../src/hosted';
import { publishing } from '../../src/hosted/services-by-platform';
import { packs } from '../../src/packs';
import { packagedSchemas } from '../../src/run/schemas';

const release = 'quay.io/openshift-release-dev/ocp-release:4.17.3-multi';
const props: HostedClusterProps = { name: 'demo', release, platform: { type: 'None' }, pullSecret: 'pull', sshKey: 'ssh' };
const doc = (manifest: Manifest): Doc => ({ manifest, origin: { file: '', index: 0, line: 1, locate: () => undefined } });

describe('a hosted cluster that moves', () => {
  const judged = (here: Manifest, there: Manifest): string[] =>
    new Judge(packagedSchemas(), packs)
      .check([here, there].map((manifest, i) => ({ name: `site-${i}`, target: target({ release: '4.17' }), docs: [doc(manifest)] })))
      .documents.map(({ findings }) => findings.filter(({ rule }) => rule === 'migrated-api-address').length)
      .map(String);
  const restored = (services = publishing()) =>
    hostedCluster({ ...props, services, etcd: { restoreSnapshotURL: 'https://example.com/a.db' } });
  const named = publishing({ apiServer: 'api.example.com' });
  it('needs a DNS name of its API server, in both', () => {
    expect(judged(hostedCluster(props), restored())).toEqual(['1', '1']);
    expect(judged(hostedCluster({ ...props, services: named }), restored())).toEqual(['1', '1']);
    expect(judged(hostedCluster({ ...props, services: named }), restored(named))).toEqual(['0', '0']);
  });
  it('is one that is restored: two of one name in two places are none of our business', () =>
    expect(judged(hostedCluster(props), hostedCluster(props))).toEqual(['0', '0']));
});

describe('what is fixed once an object is made', () => {
  const changes = (before: Manifest, now: Manifest, version: '4.12' | '4.17' | '4.22'): string[] =>
    new Judge(packagedSchemas(), packs)
      .check([{ name: '', target: target({ release: version }), docs: [doc(now)], deployed: [doc(before)] }])
      .documents.flatMap(({ findings }) => findings.filter(({ level }) => level === 'error').map(({ rule, path }) => `${rule} ${path}`));
  const pool = { name: 'a', cluster: 'demo', release, platform: { type: 'None' } } as const;
  it('a NodePool’s way to upgrade and its cluster', () => {
    expect(changes(nodePool(pool), nodePool({ ...pool, upgrade: { type: 'InPlace' } }), '4.12')).toContain(
      'hosted-fixed-fields spec.management.upgradeType',
    );
    expect(changes(nodePool(pool), nodePool({ ...pool, cluster: 'other' }), '4.12')).toContain('hosted-fixed-fields spec.clusterName');
    expect(changes(nodePool(pool), nodePool({ ...pool, cluster: 'other' }), '4.22')).toContain('validation-rule spec.clusterName');
  });
  it('a HostedCluster’s networks', () => {
    const moved = hostedCluster({ ...props, networking: { cluster: ['10.200.0.0/14'] } });
    expect(changes(hostedCluster(props), moved, '4.17')).toEqual(['hosted-fixed-fields spec.networking.clusterNetwork']);
  });
  it('and not what may change', () => {
    const scaled = nodePool({ ...pool, replicas: 5, nodeLabels: { a: 'b' } });
    expect(changes(nodePool(pool), scaled, '4.17')).toEqual([]);
    expect(changes(hostedCluster(props), hostedCluster({ ...props, pausedUntil: 'true' }), '4.17')).toEqual([]);
  });
});
