import { type Config, read, text } from '../config';
import { gateOn } from '../gates';
import type { Finding } from '../problem';
import type { KubeletContext } from './context';

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

export function* choiceFindings(config: Config, { release }: KubeletContext): Generator<Finding> {
  for (const choice of choices) yield* choiceFinding(choice, text(config[choice.name]));
  if (gateOn('KubeletEnsureSecretPulledImages', release)) yield* choiceFinding(verificationPolicy, text(config[verificationPolicy.name]));
}

/** Since the gate is on; before, there was UnlimitedSwap and no NoSwap. */
const swapBehaviors = ['', 'NoSwap', 'LimitedSwap'];

/** What the kubelet may do with swap, where its gate is on; nothing where it is off. */
export function* swapFindings(config: Config, { release }: KubeletContext): Generator<Finding> {
  const path = ['memorySwap', 'swapBehavior'];
  const behavior = text(read(config, path));
  if (gateOn('NodeSwap', release)) {
    yield* choiceFinding({ name: 'swapBehavior', values: swapBehaviors }, behavior, path);
  } else if (behavior !== '') {
    const message = `memorySwap.swapBehavior is "${behavior}", but the feature gate NodeSwap is off`;
    yield { path, code: 'gate-off', message, help: 'leave it out' };
  }
}
