import { describe, expect, it } from 'vitest';
import { judge } from '../support/judge';

const said = (yaml: string): string[] =>
  judge(yaml).flatMap(({ findings }) =>
    findings.map(({ rule, path, message, acknowledged }) =>
      rule === 'stale-acknowledgement'
        ? `stale at ${path}: ${message}`
        : `${rule}${acknowledged === undefined ? '' : `, since ${acknowledged}`}`,
    ),
  );

const at = (id: string): string => `metadata.annotations["acknowledge.cdk8s-openshift.io/${id}"]`;
const scheduler = (annotation: string, spec = '{ mastersSchedulable: true }'): string =>
  `apiVersion: config.openshift.io/v1\nkind: Scheduler\nmetadata:\n  name: cluster\n  annotations:\n    ${annotation}\nspec: ${spec}\n`;
const of = (id: string, reason: string): string => `acknowledge.cdk8s-openshift.io/${id}: ${reason}`;

describe('an acknowledgement', () => {
  it('gives the reason to the finding', () => {
    expect(said(scheduler(of('masters-schedulable', 'three nodes')))).toEqual(['masters-schedulable, since three nodes']);
  });

  it.each(['""', '"  "'])('without a reason does not count, and is reported: %s', (reason) => {
    expect(said(scheduler(of('masters-schedulable', reason)))).toEqual([
      `stale at ${at('masters-schedulable')}: masters-schedulable is acknowledged without a reason`,
      'masters-schedulable',
    ]);
  });

  it.each(['null', 'true', '5', '[a]', '{ a: b }'])('that is no text is refused like any such annotation: %s', (reason) => {
    const [document] = judge(scheduler(of('masters-schedulable', reason)));
    expect(document?.findings.every(({ acknowledged }) => acknowledged === undefined)).toBe(true);
    expect(document?.verdict).toBe(reason === 'null' ? 'accepted' : 'rejected');
  });

  it('of what finds nothing any more is reported', () => {
    expect(said(scheduler(of('masters-schedulable', 'three nodes'), '{ mastersSchedulable: false }'))).toEqual([
      `stale at ${at('masters-schedulable')}: masters-schedulable finds nothing here any more`,
    ]);
  });

  it('of no rule is reported, with what may have been meant', () => {
    const [document] = judge(scheduler(of('masters-schedulabel', 'three nodes')));
    expect(document?.findings.find(({ rule }) => rule === 'stale-acknowledgement')).toMatchObject({
      message: 'there is no rule "masters-schedulabel" to acknowledge',
      help: 'did you mean masters-schedulable?',
    });
  });

  it('of what is rejected changes nothing, and is reported', () => {
    const [document] = judge(scheduler(of('unknown-field', 'we like it'), '{ mastersSchedulabel: true }'));
    expect(document?.verdict).toBe('rejected');
    expect(said(scheduler(of('unknown-field', 'we like it'), '{ mastersSchedulabel: true }'))).toEqual([
      `stale at ${at('unknown-field')}: unknown-field cannot be acknowledged: the cluster refuses the object all the same`,
      'unknown-field',
    ]);
  });

  it('is not called stale where the rule was never asked, since the object is refused', () => {
    expect(said(scheduler(of('masters-schedulable', 'three nodes'), '{ mastersSchedulable: true, x: 1 }'))).toEqual(['unknown-field']);
  });
});

describe('of an object inside another', () => {
  const inner = (annotations: string, karg: string): string =>
    `apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata:\n  name: 99-a\n  labels: { machineconfiguration.openshift.io/role: worker }\n  annotations: {${annotations}}\nspec: { kernelArguments: [${karg}] }\n`;
  const outer = (annotations: string, text: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: b\n  annotations: {${annotations}}\ndata:\n  config: |\n    ${text.replaceAll('\n', '\n    ')}\n`;
  const why = of('selinux-enforcing', 'a laboratory');
  const reboots = (text: string): boolean => !text.startsWith('reboots-nodes');

  it('a finding is acknowledged on either', () => {
    for (const yaml of [outer(why, inner('', 'enforcing=0')), outer('', inner(why, 'enforcing=0'))])
      expect(said(yaml).filter(reboots)).toEqual(['selinux-enforcing, since a laboratory']);
  });

  it('a stale one is reported where it stands', () => {
    expect(said(outer(why, inner('', 'nosmt'))).filter(reboots)).toEqual([
      `stale at ${at('selinux-enforcing')}: selinux-enforcing finds nothing here any more`,
    ]);
    expect(said(outer('', inner(why, 'nosmt'))).filter(reboots)).toEqual([
      `stale at data.config[0].${at('selinux-enforcing')}: selinux-enforcing finds nothing here any more`,
    ]);
  });
});
