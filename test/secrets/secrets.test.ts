import { ApiObject, type ApiObjectProps, type App } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { Cluster, MachineConfig } from '../../src';
import { judgeApp } from '../../src/run/synth';
import { findings } from '../support/judge';
import { newApp, synth } from '../synth/synth';

const found = (yaml: string): string[] =>
  findings(yaml).flatMap(({ rule, level, path }) => (rule.endsWith('-in-plain-text') ? [`${rule} ${level} ${path}`] : []));

const secret = (data: string): string => `apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: b }\n${data}`;
const configMap = (data: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\n${data}`;

describe('what is secret', () => {
  it.each([
    [secret('stringData: { token: abc }\n'), ['secret-in-plain-text info stringData.token']],
    [secret('data: { ca.crt: YQ==, tls.key: YQ== }\n'), ['secret-in-plain-text info data["tls.key"]']],
    [
      secret('data: { keystore.p12: YQ==, password: YQ== }\nstringData: { a: b }\n'),
      ['secret-in-plain-text info data["keystore.p12"]', 'secret-in-plain-text info stringData.a'],
    ],
    [configMap('data: { config.json: \'{"auths": {"quay.io": {"auth": "YTpi"}}}\' }\n'), ['key-in-plain-text info data["config.json"]']],
    [configMap('data: { a: eyJhbGciOi.eyJpc3Mi.c2ln }\n'), ['key-in-plain-text info data.a']],
    [configMap('binaryData: { a.jks: YQ== }\n'), ['key-in-plain-text info binaryData["a.jks"]']],
  ])('draws a finding: %j', (yaml, expected) => expect(found(yaml)).toEqual(expected));

  it.each([
    secret(''),
    secret('type: kubernetes.io/service-account-token\n'),
    secret('data: {}\n'),
    secret('stringData: { password: "" }\n'),
    secret('stringData: { id-rsa.pub: ssh-ed25519 AAAA, ca-bundle.crt: x, tls.crt: x }\n'),
    configMap('data: { a: "-----BEGIN CERTIFICATE-----", b: data, c.p12.md: text }\n'),
  ])('is not what everyone may know: %j', (yaml) => expect(found(yaml)).toEqual([]));
});

describe('while an app is synthesized', () => {
  const withSecret = (annotations = {}): App => {
    const app = newApp();
    const metadata = { name: 'a', namespace: 'b', annotations };
    const props = { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { token: 'cAnArY' } };
    new ApiObject(new Cluster(app, 'prod'), 'token', props as ApiObjectProps);
    return app;
  };

  it('it draws a warning that names the safer way, and not the secret', () => {
    const app = withSecret();
    const core = { passwordHash: '$6$cAnArY$x' };
    new MachineConfig(new Cluster(app, 'other'), 'core', { name: '99-worker-core', role: 'worker', core });
    const { said, error } = synth(app);
    expect(error).toBeUndefined();
    expect(said).toMatch(/warning {2}secret-in-plain-text[\s\S]*→ let an ExternalSecret/);
    expect(said).toMatch(/warning {2}password-hash-in-plain-text[\s\S]*→ give sshAuthorizedKeys/);
    expect(said).not.toContain('cAnArY');
  });

  it('it can be acknowledged like any other', () => {
    const app = withSecret({ 'acknowledge.cdk8s-openshift.io/secret-in-plain-text': 'a throw-away cluster' });
    expect(synth(app).said).not.toContain('secret-in-plain-text');
    expect(judgeApp(app).documents[0]?.findings).toMatchObject([{ acknowledged: 'a throw-away cluster' }]);
  });
});
