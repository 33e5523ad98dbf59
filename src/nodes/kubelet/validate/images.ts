import { type Config, number, text, texts } from '../config';
import { gateOn } from '../gates';
import type { Finding } from '../problem';
import type { KubeletContext } from './context';

/** Images: thresholds, pulls and which may be used unverified: validation.go, pkg/kubelet/images/pullmanager/image_pull_policies.go. */

export function* thresholdFindings(config: Config): Generator<Finding> {
  const [low, high] = [number(config['imageGCLowThresholdPercent']), number(config['imageGCHighThresholdPercent'])];
  if (low < high) return;
  yield {
    path: ['imageGCLowThresholdPercent'],
    also: [['imageGCHighThresholdPercent']],
    code: 'thresholds-crossed',
    message: `imageGCLowThresholdPercent is ${low}, not below imageGCHighThresholdPercent, which is ${high}`,
    help: 'set both, the low one below the high one',
  };
}

export function* pullFindings(config: Config): Generator<Finding> {
  const most = number(config['maxParallelImagePulls']);
  if (config['serializeImagePulls'] !== true || most <= 1) return;
  const message = `maxParallelImagePulls is ${most} while serializeImagePulls is true`;
  yield {
    path: ['maxParallelImagePulls'],
    also: [['serializeImagePulls']],
    code: 'exclusive-fields',
    message,
    help: 'leave serializeImagePulls out',
  };
}

/** github.com/distribution/reference: a name with its registry, without tag and digest. */
const domain =
  /^(localhost|(?=[^/]*[.:A-Z])([a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(:[0-9]+)?)$/;
const part = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;
const nameLimit = 255;

/** A name that is already in full, as the kubelet compares names in full. */
function isFullName(name: string): boolean {
  const [registry = '', ...parts] = name.split('/');
  if (!domain.test(registry) || parts.length === 0 || !parts.every((one) => part.test(one))) return false;
  // Docker Hub's old name is replaced, and its images without a path get one.
  if (registry === 'index.docker.io' || (registry === 'docker.io' && parts.length === 1)) return false;
  return parts.join('/').length <= nameLimit;
}

function patternError(pattern: string): string | undefined {
  if (pattern !== pattern.trim()) return `"${pattern}" has blanks around it`;
  const wildcard = pattern.endsWith('/*');
  const name = wildcard ? pattern.slice(0, -1) : pattern;
  if (name.includes('*')) return `"${pattern}" has a "*" elsewhere than as "/*" at its end`;
  if (wildcard) return name.length === 1 ? `"${pattern}" lacks the registry` : undefined;
  return isFullName(name) ? undefined : `"${pattern}" is no full image name without tag and digest`;
}

export function* allowlistFindings(config: Config, context: KubeletContext): Generator<Finding> {
  const name = 'preloadedImagesVerificationAllowlist';
  const patterns = texts(config[name]);
  const policy = text(config['imagePullCredentialsVerificationPolicy']);
  if (!gateOn('KubeletEnsureSecretPulledImages', context)) {
    const set = [...(patterns.length > 0 ? [name] : []), ...(policy !== '' ? ['imagePullCredentialsVerificationPolicy'] : [])];
    for (const field of set) {
      const message = `${field} is set, but the feature gate KubeletEnsureSecretPulledImages is off`;
      yield { path: [field], code: 'gate-off', message, help: 'leave it out' };
    }
    return;
  }
  if (patterns.length > 0 && policy !== 'NeverVerifyAllowlistedImages') {
    const message = `${name} is set, but imagePullCredentialsVerificationPolicy is "${policy}"`;
    yield {
      path: [name],
      code: 'needs-other-field',
      message,
      help: 'set the policy to NeverVerifyAllowlistedImages, or leave the list out',
    };
    return;
  }
  for (const [index, pattern] of patterns.entries()) {
    const error = patternError(pattern);
    if (error !== undefined)
      yield { path: [name, index], code: 'invalid-image-name', message: error, help: 'write registry/path, or registry/path/*' };
  }
}
