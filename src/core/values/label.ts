/** Label keys and values: k8s.io/apimachinery/pkg/util/validation, IsQualifiedName, IsValidLabelValue, IsDNS1123Subdomain. */

const nameLimit = 63;
const prefixLimit = 253;

const name = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Why a text is no label key (`name` or `prefix/name`); undefined where it is one. */
export function labelKeyError(key: string): string | undefined {
  const parts = key.split('/');
  if (parts.length > 2) return `the label key "${key}" has more than one slash`;
  const [prefix, last = ''] = parts.length === 2 ? parts : [undefined, key];
  if (prefix !== undefined && (bytes(prefix) > prefixLimit || !subdomain.test(prefix))) {
    return `the label key "${key}" has a prefix that is not a DNS name in lower case of at most ${prefixLimit} characters`;
  }
  if (bytes(last) > nameLimit) return `the label key "${key}" has a name of more than ${nameLimit} characters`;
  return name.test(last)
    ? undefined
    : `the label key "${key}" must begin and end with a letter or digit and hold only these, "-", "_" and "."`;
}

/** Why a text is no label value; undefined where it is one. */
export function labelValueError(value: string): string | undefined {
  if (bytes(value) > nameLimit) return `the label value "${value}" has more than ${nameLimit} characters`;
  if (value === '' || name.test(value)) return undefined;
  return `the label value "${value}" must begin and end with a letter or digit and hold only these, "-", "_" and "."`;
}
