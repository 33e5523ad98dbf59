/** Named formats. Upstream: k8s.io/apiserver pkg/cel/library/format.go, k8s.io/apimachinery pkg/util/validation. */

import { parseRequestUrl } from '../../../core/values/go-url';
import { PlainList } from '../plain';
import { dateOf, dateTimeOf } from '../time';
import { Extension, Optional, type Value } from '../values';
import { type FunctionTable, of, text } from './table';

const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const qualified = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const subdomain = new RegExp(`^${label}(?:\\.${label})*$`);

type Test = (value: string) => boolean;

const shaped =
  (pattern: RegExp, most: number): Test =>
  (value) =>
    value.length <= most && pattern.test(value);

/** What makes the whole of a name that is given up to where something is added. */
const beginning =
  (test: Test): Test =>
  (value) =>
    test(value.endsWith('-') ? `${value.slice(0, -1)}a` : value);

const readable =
  (read: (value: string) => unknown): Test =>
  (value) => {
    try {
      read(value);
      return true;
    } catch {
      return false;
    }
  };

const isSubdomain = shaped(subdomain, 253);
const isLabel = shaped(new RegExp(`^${label}$`), 63);
const is1035Label = shaped(/^[a-z](?:[-a-z0-9]*[a-z0-9])?$/, 63);

function isQualifiedName(value: string): boolean {
  const parts = value.split('/');
  const name = parts.pop() ?? '';
  const [prefix] = parts;
  return parts.length < 2 && (prefix === undefined || isSubdomain(prefix)) && shaped(qualified, 63)(name);
}

const tests: Readonly<Record<string, Test>> = {
  dns1123Label: isLabel,
  dns1123Subdomain: isSubdomain,
  dns1035Label: is1035Label,
  qualifiedName: isQualifiedName,
  dns1123LabelPrefix: beginning(isLabel),
  dns1123SubdomainPrefix: beginning(isSubdomain),
  dns1035LabelPrefix: beginning(is1035Label),
  labelValue: (value) => value === '' || shaped(qualified, 63)(value),
  uri: (value) => parseRequestUrl(value) !== undefined,
  uuid: (value) => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(value),
  byte: (value) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value),
  date: readable(dateOf),
  datetime: readable(dateTimeOf),
};

class Format extends Extension {
  readonly type = 'kubernetes.NamedFormat';
  constructor(
    readonly name: string,
    readonly test: Test,
  ) {
    super();
  }
  equals(other: Extension): boolean {
    return other instanceof Format && other.name === this.name;
  }
}

function named(value: Value): Value {
  const name = text(value, 'format.named');
  const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
  return test ? new Optional(new Format(name, test)) : Optional.none;
}

/** None where the value is fine, else what is wrong with it. */
function validate(format: Value, value: Value): Value {
  const { name, test } = of(Format, format, 'validate');
  return test(text(value, 'validate')) ? Optional.none : new Optional(new PlainList([`not a ${name}`]));
}

export const formats: FunctionTable = {
  'format.named/1': named,
  '.validate/1': validate,
  ...Object.fromEntries(Object.entries(tests).map(([name, test]) => [`format.${name}/0`, (): Value => new Format(name, test)])),
};
