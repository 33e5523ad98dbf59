import { describe, expect, it } from 'vitest';
import { valueProblems } from '../../src/check/schema/validate';
import { packagedSchemas } from '../../src/run/schemas';
import { findings, type JudgeOptions, judge } from '../support/judge';

const refused = (yaml: string, options?: JudgeOptions): string[] =>
  findings(yaml, options)
    .filter((f) => f.consequence === 'rejected')
    .map((f) => `${f.rule} ${f.path}`);

const pool = (spec: string, metadata = '{name: infra}'): string => `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfigPool
metadata: ${metadata}
spec: ${spec}
`;

describe('what the API server does before it validates', () => {
  it('drops nulls of fields that are not nullable', () => {
    expect(refused(pool('{paused: null, nodeSelector: {matchLabels: {a: null}}}'))).toEqual([]);
    expect(refused(pool('null'))).toEqual(['required-field spec']);
    expect(refused(pool('{nodeSelector: {matchExpressions: [null]}}'))).toEqual(['wrong-type spec.nodeSelector.matchExpressions[0]']);
  });
  it('throws the status of a new object away, but not its unknown fields', () => {
    expect(refused(`${pool('{}')}status: {machineCount: many}\n`)).toEqual([]);
    expect(refused(`${pool('{}')}status: {count: 1}\n`)).toEqual(['unknown-field status.count']);
    expect(refused(`${pool('{}')}status: [{count: 1}, [{a: null}], 2]\n`)).toEqual([
      'unknown-field status[0].count',
      'unknown-field status[1][0].a',
    ]);
  });
  it('takes __proto__ and constructor for what they are: unknown fields', () => {
    expect(refused(pool('{__proto__: {a: 1}, constructor: 1}'))).toEqual([
      'unknown-field spec.__proto__',
      'unknown-field spec.constructor',
    ]);
  });
});

describe('metadata', () => {
  const meta = (metadata: string): string[] => refused(pool('{}', metadata));
  it.each([
    ['{}', 'required-field metadata.name'],
    ['{name: Infra}', 'bad-metadata metadata.name'],
    ['{name: a..b}', 'bad-metadata metadata.name'],
    [`{name: ${'a'.repeat(254)}}`, 'bad-metadata metadata.name'],
    ['{name: a, label: {}}', 'unknown-field metadata.label'],
    ['{name: a, labels: {a: 1}}', 'wrong-type metadata.labels.a'],
    ['{name: a, labels: {a: "x y"}}', 'bad-metadata metadata.labels.a'],
    ['{name: a, labels: {"a/b/c": x}}', 'bad-metadata metadata.labels["a/b/c"]'],
    [`{name: a, labels: {a: ${'x'.repeat(64)}}}`, 'bad-metadata metadata.labels.a'],
    ['{name: a, annotations: yes please}', 'wrong-type metadata.annotations'],
    ['{name: a, annotations: {"-a": x}}', 'bad-metadata metadata.annotations["-a"]'],
    ['{name: a, finalizers: [a b]}', 'bad-metadata metadata.finalizers[0]'],
    ['{name: a, creationTimestamp: today}', 'wrong-type metadata.creationTimestamp'],
    ['{name: a, creationTimestamp: "2024-02-30T12:00:00Z"}', 'wrong-type metadata.creationTimestamp'],
    ['{name: a, creationTimestamp: "2024-01-31T24:00:00Z"}', 'wrong-type metadata.creationTimestamp'],
    ['{name: a, generation: 1.5}', 'wrong-type metadata.generation'],
    ['{name: a, generation: 1e30}', 'wrong-type metadata.generation'],
    ['{name: a, finalizers: [orphan, foregroundDeletion]}', 'bad-metadata metadata.finalizers'],
    ['{name: a, managedFields: [{manger: oc}]}', 'unknown-field metadata.managedFields[0].manger'],
    ['{name: a, managedFields: [{time: today}]}', 'wrong-type metadata.managedFields[0].time'],
    ['{name: a, ownerReferences: [{apiVersion: v1/, kind: Node, name: b, uid: c}]}', 'bad-metadata metadata.ownerReferences[0].apiVersion'],
    ['{name: a, ownerReferences: [{apiVersion: v1, kind: Event, name: b, uid: c}]}', 'bad-metadata metadata.ownerReferences[0]'],
    ['{name: a, ownerReferences: [{apiVersion: v1, kind: Node, name: node1}]}', 'bad-metadata metadata.ownerReferences[0].uid'],
  ])('%s', (metadata, problem) => expect(meta(metadata)).toEqual([problem]));
  it.each([
    '{generateName: infra-}',
    '{name: a.b-c.1}',
    '{name: a, labels: {a: null, b: ""}}',
    '{name: a, creationTimestamp: null}',
    '{name: a, creationTimestamp: "2024-01-31T1:00:00+24:00"}',
    '{name: a, generation: -1}',
    '{name: a, managedFields: [{operation: x, fieldsV1: {"f:spec": {}}}]}',
    '{name: a, annotations: {A: "x y\n"}}',
  ])('%s is fine', (metadata) => expect(meta(metadata)).toEqual([]));
  it('a name that the server makes up follows the rules for names too', () => {
    const firewall = (metadata: string): string[] =>
      refused(`apiVersion: k8s.ovn.org/v1\nkind: EgressFirewall\nmetadata: ${metadata}\nspec: {egress: []}\n`);
    expect(firewall('{name: default, namespace: a}')).toEqual([]);
    expect(firewall('{generateName: default, namespace: a}')).toEqual(['pattern-mismatch metadata.name']);
  });
  it('annotations may take 256 KiB in all', () => {
    expect(meta(`{name: a, annotations: {a: ${'x'.repeat(262143)}}}`)).toEqual([]);
    expect(meta(`{name: a, annotations: {a: ${'x'.repeat(262144)}}}`)).toEqual(['bad-metadata metadata.annotations']);
  });
});

describe('values', () => {
  it('whole numbers fit their format', () => {
    const runtime = (limit: string): string[] =>
      refused(
        `apiVersion: machineconfiguration.openshift.io/v1\nkind: ContainerRuntimeConfig\nmetadata: {name: a}\nspec: {containerRuntimeConfig: {pidsLimit: ${limit}}}\n`,
        { release: '4.18' },
      );
    expect(runtime('1024')).toEqual([]);
    expect(runtime('1024.0')).toEqual([]);
    expect(runtime('1024.5')).toEqual(['wrong-type spec.containerRuntimeConfig.pidsLimit']);
    expect(runtime('1e30')).toEqual(['out-of-range spec.containerRuntimeConfig.pidsLimit']);
  });
  it('that have a format may be lists, which nothing looks at', () => {
    const text = (value: unknown, format?: string): string[] => valueProblems(value, { type: 'string', format }).map((p) => p.rule);
    expect(text([1], 'cidr')).toEqual([]);
    expect(text([1], 'uint32')).toEqual(['wrong-type']);
    expect(text([1])).toEqual(['wrong-type']);
    expect(text({}, 'cidr')).toEqual(['wrong-type']);
  });
  it('of a number or a percentage either will do', () => {
    expect(refused(pool('{maxUnavailable: 1}'))).toEqual([]);
    expect(refused(pool('{maxUnavailable: 10%}'))).toEqual([]);
    expect(refused(pool('{maxUnavailable: [1]}'))).toEqual(['wrong-type spec.maxUnavailable']);
    expect(refused(pool('{maxUnavailable: 1e30}'))[0]).toBe('out-of-range spec.maxUnavailable');
  });
  it('alternatives count how many of them fit', () => {
    const port = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } };
    const oneOf = { ...port, oneOf: [{ required: ['a'] }, { required: ['b'] }] };
    const problems = (value: unknown, schema: object): string[] => valueProblems(value, schema).map((p) => `${p.rule}: ${p.message}`);
    expect(problems({ a: 'x' }, oneOf)).toEqual([]);
    expect(problems({ a: 'x', b: 'y' }, oneOf)).toEqual(['schema-alternative: exactly one of a or b may be set']);
    expect(problems({}, oneOf)).toEqual(['schema-alternative: exactly one of a or b may be set']);
    expect(problems({ a: 'x', b: 'y' }, { ...port, not: { required: ['a', 'b'] } })).toEqual([
      'schema-alternative: a and b may not be set together',
    ]);
    expect(problems('x', { anyOf: [{ type: 'integer' }, { maxLength: 0 }] })).toHaveLength(1);
  });
});

describe('kinds', () => {
  const verdict = (type: string, options?: JudgeOptions): (string | undefined)[] =>
    judge(`${type}\nmetadata: {name: a}\n`, options).map((d) => d.verdict);
  it('that the release does not serve are refused', () => {
    expect(verdict('apiVersion: hypershift.openshift.io/v1alpha1\nkind: NodePool', { release: '4.18' })).toEqual(['rejected']);
    const [gone] = findings('apiVersion: network.openshift.io/v1\nkind: EgressNetworkPolicy\nmetadata: {name: a, namespace: b}\n', {
      release: '4.17',
    });
    expect(gone?.help).toBe('4.16 was the last release that did: OVN-Kubernetes has EgressFirewall of k8s.ovn.org/v1 instead');
    expect(verdict('apiVersion: machineconfiguration.openshift.io/v2\nkind: KubeletConfig')).toEqual(['rejected']);
    expect(verdict('apiVersion: machineconfiguration.openshift.io/v1\nkind: KubeletConfigs')).toEqual(['rejected']);
    expect(verdict('apiVersion: v1\nkind: EgressNetworkPolicy')).toEqual(['rejected']);
  });
  it('that it serves and that we do not judge are skipped', () => {
    expect(verdict('apiVersion: example.com/v1\nkind: Thing')).toEqual(['skipped']);
    expect(verdict('apiVersion: config.openshift.io/v1\nkind: Ingress')).toEqual(['skipped']);
  });
  it('of Kubernetes itself are read and not called skipped', () => {
    for (const kind of ['Namespace', 'Secret', 'Node', 'ServiceAccount'])
      expect(verdict(`apiVersion: v1\nkind: ${kind}`)).toEqual(['accepted']);
    expect(verdict('apiVersion: route.openshift.io/v1\nkind: Route')).toEqual(['accepted']);
  });
  it('of Infinispan go by the version of its operator', () => {
    const grid = (version: '2.2' | '2.3'): string[] =>
      refused(
        'apiVersion: infinispan.org/v1\nkind: Infinispan\nmetadata: {name: a, namespace: b}\nspec: {replicas: 1, version: 14.0.1}\n',
        {
          operators: { infinispan: version },
        },
      );
    expect(grid('2.2')).toEqual(['unknown-field spec.version']);
    expect(grid('2.3')).toEqual([]);
  });
  it('have schemas that can be linked in every release', () => {
    const store = packagedSchemas();
    for (const { group, kind, versions } of store.entries()) {
      for (const version of Object.keys(versions))
        expect(store.entry(group, kind)?.versions[version]?.length, `${kind} ${version}`).toBeGreaterThan(0);
    }
  });
});

describe('a ConfigMap', () => {
  const map = (fields: string): string[] => refused(`apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\n${fields}\n`);
  it.each([
    ['data: {a: 1}', 'wrong-type data.a'],
    ['data: {"a b": x}', 'pattern-mismatch data["a b"]'],
    ['data: {"..": x}', 'pattern-mismatch data[".."]'],
    ['data: {..a: x}', 'pattern-mismatch data["..a"]'],
    ['data: {.: x}', 'pattern-mismatch data["."]'],
    ['data: [a]', 'wrong-type data'],
    ['binaryData: {a: x}', 'wrong-type binaryData.a'],
    ['binaryData: {a: "YQ=="}\ndata: {a: x}', 'duplicate-item binaryData.a'],
    ['binaryData: {a: YQ===}', 'wrong-type binaryData.a'],
    ['immutable: "yes"', 'wrong-type immutable'],
    ['dta: {}', 'unknown-field dta'],
  ])('%s', (fields, problem) => expect(map(fields)).toEqual([problem]));
  it.each(['data: {.a: x, a.b_c-D: null}', 'binaryData: {a: "YQ==\\n", b: "", c: "YW\\nJj"}', 'data: null\nimmutable: true'])(
    '%s is fine',
    (fields) => expect(map(fields)).toEqual([]),
  );
});

describe('sizes', () => {
  const map = (bytes: number): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\ndata: {a: "${'x'.repeat(bytes)}"}\n`;
  it('a ConfigMap holds 1 MiB', () => {
    expect(refused(map(1048576))).toEqual([]);
    expect(refused(map(1048577))).toEqual(['too-large ']);
  });
  it('any object 1.5 MiB', () => {
    const config = (bytes: number): string[] =>
      refused(
        `apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\nspec: {kernelArguments: ["${'x'.repeat(bytes)}"]}\n`,
      );
    expect(config(1_500_000)).toEqual([]);
    expect(config(1_600_000)).toEqual(['too-large ']);
  });
});
