import { describe, expect, it } from 'vitest';
import { findings } from '../support/judge';
import { infinispan } from './support';

const object = (kind: string, name: string, more: object = {}, apiVersion = 'v1'): string =>
  JSON.stringify({ apiVersion, kind, metadata: { name, namespace: 'caches' }, ...more });
const secret = (name: string, ...keys: readonly string[]): string =>
  object('Secret', name, { stringData: Object.fromEntries(keys.map((key) => [key, 'x'])) });
const namespace = JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'caches' } });

const sites = (location: object) => ({
  service: { type: 'DataGrid', sites: { local: { name: 'LON', expose: { type: 'LoadBalancer' } }, locations: [location] } },
});
const managed = infinispan(sites({ name: 'NYC', url: 'openshift://api.nyc.example.com:6443', secretName: 'nyc-token' }));

/** `rule path` of all that is more than information. */
const said = (texts: readonly string[], complete = false): string[] =>
  findings(texts.join('\n'), { complete })
    .filter(({ level }) => level !== 'info')
    .map(({ rule, path }) => `${rule} ${path.replace('spec.service.sites.', '')}`);

describe('a Secret that is referred to', () => {
  const missing = 'locations[0].secretName';
  it('may lie elsewhere, as long as nothing tells that all is at hand', () => expect(said([managed])).toEqual([]));
  it('is missed in a whole cluster', () => expect(said([managed], true)).toEqual([`site-token ${missing}`]));
  it('is missed, as a warning, where its namespace is created too', () => {
    expect(said([namespace, managed])).toEqual([`data-grid-reference-at-hand ${missing}`]);
    expect(said([namespace, managed, secret('nyc-token', 'token')])).toEqual([]);
  });
  it.each([
    ['external-secrets.io/v1', 'ExternalSecret', 'nyc-token', {}],
    ['external-secrets.io/v1', 'ExternalSecret', 'from-vault', { spec: { target: { name: 'nyc-token' } } }],
    ['bitnami.com/v1alpha1', 'SealedSecret', 'nyc-token', {}],
    ['cert-manager.io/v1', 'Certificate', 'tls', { spec: { secretName: 'nyc-token' } }],
  ])('may be made by %s %s', (apiVersion, kind, name, more) => {
    expect(said([namespace, managed, object(kind, name, more, apiVersion)], true)).toEqual([]);
  });
  it('is not made by one for another name', () => {
    expect(said([managed, object('ExternalSecret', 'other', {}, 'external-secrets.io/v1')], true)).toEqual([`site-token ${missing}`]);
  });
});

describe('what the endpoint reads', () => {
  const encrypted = (more: object) => infinispan({ security: { endpointEncryption: { type: 'Secret', certSecretName: 'tls', ...more } } });
  const rule = 'cluster-references spec.security';
  it('a key store with its password, or a key with its certificate', () => {
    expect(said([encrypted({}), secret('tls', 'keystore.p12', 'password')])).toEqual([]);
    expect(said([encrypted({}), secret('tls', 'tls.crt', 'tls.key')])).toEqual([]);
    expect(said([encrypted({}), secret('tls', 'tls.crt')])).toEqual([`${rule}.endpointEncryption.certSecretName`]);
  });
  it('certificates of clients, under a name of its own where none is given', () => {
    const all = (...keys: readonly string[]) =>
      said(
        [encrypted({ clientCert: 'Validate' }), secret('tls', 'tls.crt', 'tls.key'), secret('datagrid-client-cert-secret', ...keys)],
        true,
      );
    expect(all('trust.cert.a')).toEqual([]);
    expect(all('trust.ca')).toEqual([]);
    expect(all('truststore.p12', 'truststore-password')).toEqual([]);
    expect(all('truststore.p12')).toEqual([`${rule}.endpointEncryption.clientCert`]);
  });
  it('users, unless it makes them itself or asks for none', () => {
    const users = (security: object) => said([infinispan({ security })], true);
    expect(users({ endpointSecretName: 'users' })).toEqual([`${rule}.endpointSecretName`]);
    expect(users({ endpointSecretName: 'datagrid-generated-secret' })).toEqual([]);
    expect(users({ endpointSecretName: 'users', endpointAuthentication: false })).toEqual([]);
  });
  it('a certificate that OpenShift makes is not missed', () => {
    expect(said([infinispan({ security: { endpointEncryption: { type: 'Service', certSecretName: 'made' } } })], true)).toEqual([]);
  });
  it('any of the configuration’s file names', () => {
    const map = (key: string) => object('ConfigMap', 'config', { data: { [key]: 'x' } });
    expect(said([infinispan({ configMapName: 'config' }), map('infinispan-config.yaml')])).toEqual([]);
    expect(said([infinispan({ configMapName: 'config' }), map('log4j.xml')])).toEqual([]);
    expect(said([infinispan({ configMapName: 'config' }), map('config.yaml')])).toEqual(['cluster-references spec.configMapName']);
  });
});
