import { inRange, type Release } from '../../../core/target';
import type { Check } from '../check';
import { type Config, read, text } from '../config';
import { gateOn } from '../gates';
import type { Finding } from '../problem';
import type { KubeletContext, ValidityCheck } from './context';

/** Fields with a fixed set of values: validation.go ValidateKubeletConfiguration. */
interface Choice {
  readonly name: string;
  readonly values: readonly string[];
}

const choices: readonly Choice[] = [
  { name: 'topologyManagerPolicy', values: ['none', 'best-effort', 'restricted', 'single-numa-node'] },
  { name: 'topologyManagerScope', values: ['container', 'pod'] },
  { name: 'hairpinMode', values: ['none', 'hairpin-veth', 'promiscuous-bridge'] },
];

const verificationPolicy: Choice = {
  name: 'imagePullCredentialsVerificationPolicy',
  values: ['NeverVerify', 'NeverVerifyPreloadedImages', 'NeverVerifyAllowlistedImages', 'AlwaysVerify'],
};

/** A value that is not among a field's, as a finding. */
export function* choiceFinding({ name, values }: Choice, value: string, path: readonly string[] = [name]): Generator<Finding> {
  if (values.includes(value)) return;
  const known = values.map((one) => `"${one}"`).join(', ');
  yield {
    path,
    code: 'unknown-value',
    message: `${path.join('.')} is "${value}", but must be one of ${known}`,
    help: `use one of ${known}`,
  };
}

/** A check of one field with a fixed set of values. */
export const choiceCheck = (choice: Choice): Check<unknown> => ({
  fields: [choice.name],
  find: (config) => choiceFinding(choice, text(config[choice.name])),
});

function* verificationFindings(config: Config, context: KubeletContext): Generator<Finding> {
  const policy = config[verificationPolicy.name];
  // Older releases have the gate neither nor the field, whatever their feature set.
  if (policy !== undefined && gateOn('KubeletEnsureSecretPulledImages', context)) yield* choiceFinding(verificationPolicy, text(policy));
}

export const choiceChecks: readonly ValidityCheck[] = [
  ...choices.map(choiceCheck),
  { fields: [verificationPolicy.name], find: verificationFindings },
];

/** Kubernetes 1.30 put NoSwap in the place of UnlimitedSwap. */
const swapBehaviors = (release: Release): readonly string[] =>
  inRange('>=4.17', release) ? ['', 'NoSwap', 'LimitedSwap'] : ['', 'LimitedSwap', 'UnlimitedSwap'];

/** What the kubelet may do with swap, where its gate is on; nothing where it is off. */
export function* swapFindings(config: Config, context: KubeletContext): Generator<Finding> {
  const path = ['memorySwap', 'swapBehavior'];
  const behavior = text(read(config, path));
  if (gateOn('NodeSwap', context)) {
    yield* choiceFinding({ name: 'swapBehavior', values: swapBehaviors(context.release) }, behavior, path);
  } else if (behavior !== '') {
    const message = `memorySwap.swapBehavior is "${behavior}", but the feature gate NodeSwap is off`;
    yield { path, code: 'gate-off', message, help: 'leave it out' };
  }
}
