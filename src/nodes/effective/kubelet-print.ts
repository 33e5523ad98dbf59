import type { EffectiveKubelet, KubeletNote, KubeletOutcome } from './kubelet';
import { readSizing } from './kubelet-sizing';
import { Mask } from './secrets';
import { yamlLines } from './yaml-lines';

const note = ({ path, message }: KubeletNote): string => `  ${path === '' ? '' : `${path}: `}${message}`;

function verdict({ accepted, kubeletAccepted }: KubeletOutcome): string {
  if (!accepted) return 'the operator refuses it';
  return kubeletAccepted ? 'the operator and the kubelet take it' : 'the operator takes it, and the kubelet refuses the merged file';
}

function* sizingLines({ nodeSizing, systemReserved }: KubeletOutcome): Generator<string> {
  if (systemReserved === null) yield 'the node works out for itself what it keeps for the system; --node cpu=8,memory=32Gi shows it';
  else
    yield `kept for the system: ${Object.entries(systemReserved)
      .map(([name, amount]) => `${name} ${amount}`)
      .join(', ')}`;
  if (nodeSizing === null) return;
  yield `/etc/node-sizing-enabled.env${readSizing(nodeSizing).automatic ? ' (the node works out its own amounts)' : ''}`;
  for (const line of nodeSizing.trimEnd().split('\n')) yield `  ${line}`;
}

function* outcomeLines(outcome: KubeletOutcome, mask: Mask): Generator<string> {
  const { kubeletConfig, kubeletConf, logLevel, problems, ignoredBecause } = outcome;
  yield kubeletConfig === null ? 'no KubeletConfig: the template alone' : `KubeletConfig ${kubeletConfig}: ${verdict(outcome)}`;
  for (const problem of problems) yield note(problem);
  if (ignoredBecause.length > 0) yield 'without effect';
  for (const one of ignoredBecause) yield note(one);
  if (kubeletConf === null) return;
  yield* sizingLines(outcome);
  if (logLevel !== null) yield `verbosity ${logLevel}`;
  yield '/etc/kubernetes/kubelet.conf';
  for (const line of yamlLines(kubeletConf, '  ')) yield mask.hide(line);
}

/** What a pool's kubelets run with, for people. */
export function printKubelet(answer: unknown): string {
  const { outcomes, because, overridden, refused, ...first } = answer as EffectiveKubelet;
  const mask = new Mask();
  const lines = [
    ...(because === undefined ? [] : [`note: ${because}`]),
    ...(overridden.length === 0 ? [] : [`overridden as a whole by a newer one: ${overridden.join(', ')}`]),
    ...(refused.length === 0 ? [] : [`newer, but refused by the operator: ${refused.join(', ')}`]),
    ...(outcomes ?? [first]).flatMap((one) => [...outcomeLines(one, mask)]),
  ];
  return lines.join('\n');
}
