import { type DocumentReport, type Finding, report } from '../../src/check/report';
import type { PrintContext } from '../../src/print/context';
import { catalogue } from '../../src/run/catalogue';

/** What nobody calls anything, but somebody who wants to break out of a format. */
export const hostile = `a"b'c\`d<script>&amp;|*_[x](y)\\ %0A::error::x,y:z\r\n::set-output name=a::b\u001b[31m\u202e\u0000]]>$(id)\ud800`;

export const context: PrintContext = {
  version: '1.2.3',
  rules: catalogue,
  failsAt: 'error',
  colours: false,
  pathOf: (file) => file.replace(/^\/srv\/repo\//, ''),
  sourceLine: () => undefined,
};

export const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'kubelet-field-not-overridable',
  consequence: 'rejected',
  level: 'error',
  path: 'spec.kubeletConfig.clusterDNS',
  message: 'clusterDNS may not be set',
  help: 'leave it out',
  url: 'https://example.com/rules.md#kubelet-field-not-overridable',
  line: 8,
  column: 5,
  ...over,
});

export const document = (over: Partial<DocumentReport> = {}): DocumentReport => ({
  file: 'manifests/a.yaml',
  index: 0,
  line: 1,
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'KubeletConfig',
  name: 'custom',
  verdict: 'rejected',
  findings: [finding()],
  ...over,
});

const warning = finding({ rule: 'selinux-enforcing', consequence: 'unsupported', level: 'warning', line: undefined, column: undefined });

/** One of everything: every level, an acknowledged one, a construct, a skipped one, and one where all texts are hostile. */
export const everything = report('4.22', [
  document(),
  document({ file: '/srv/repo/sub folder/b#c?.yaml', verdict: 'accepted', findings: [warning] }),
  document({ file: '/elsewhere/d.yaml', verdict: 'accepted', findings: [finding({ level: 'info', consequence: 'disruptive' })] }),
  document({ file: '-', findings: [{ ...warning, acknowledged: `because of ${hostile}` }], verdict: 'accepted' }),
  document({ file: 'main.ts', construct: 'prod/kubelet', line: 12 }),
  document({ file: 'other.yaml', kind: 'Widget', verdict: 'skipped', findings: [] }),
  document({
    file: `${hostile}.yaml`,
    kind: hostile,
    namespace: hostile,
    name: hostile,
    findings: [finding({ rule: 'rule-crashed', path: hostile, message: hostile, help: hostile, releases: ['4.21', '4.22'] })],
  }),
]);
