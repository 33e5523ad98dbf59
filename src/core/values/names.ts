/** Kubernetes' rules for names, labels and annotations (apimachinery, pkg/util/validation and pkg/api/validation). */

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const qualified = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const labelValue = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;

const bytes = (text: string): number => Buffer.byteLength(text);

/** Why a name is not a DNS subdomain (IsDNS1123Subdomain), or undefined. */
export function whyNotSubdomain(name: string): string | undefined {
  if (bytes(name) > 253) return `is longer than 253 characters`;
  return subdomain.test(name)
    ? undefined
    : 'may only hold lower-case letters, digits, "-" and ".", and begins and ends with a letter or digit';
}

/** Why a name is not a DNS label (IsDNS1123Label), or undefined. */
export function whyNotLabel(name: string): string | undefined {
  if (bytes(name) > 63) return `is longer than 63 characters`;
  return label.test(name) ? undefined : 'may only hold lower-case letters, digits and "-", and begins and ends with a letter or digit';
}

/** Most are short and plain: one look tells. */
const surelyQualified =
  /^(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*\/)?(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** Why a text is no label key, finalizer or (in lower case) annotation key (IsQualifiedName), or undefined. */
export function whyNotQualified(text: string): string | undefined {
  if (text.length <= 63 && surelyQualified.test(text)) return undefined;
  const parts = text.split('/');
  if (parts.length > 2) return 'holds more than one "/"';
  const name = parts.at(-1) ?? '';
  if (parts.length === 2) {
    const prefix = parts[0] ?? '';
    if (prefix === '') return 'has an empty part before the "/"';
    const why = whyNotSubdomain(prefix);
    if (why) return `the part before the "/" ${why}`;
  }
  if (name === '') return 'has an empty name part';
  if (bytes(name) > 63) return 'has a name part of more than 63 characters';
  return qualified.test(name) ? undefined : 'may only hold letters, digits, "-", "_" and ".", and begins and ends with a letter or digit';
}

/** Why a text is no label value (IsValidLabelValue), or undefined. */
export function whyNotLabelValue(value: string): string | undefined {
  if (bytes(value) > 63) return 'is longer than 63 characters';
  return labelValue.test(value) ? undefined : 'may only hold letters, digits, "-", "_" and ".", and begins and ends with a letter or digit';
}
