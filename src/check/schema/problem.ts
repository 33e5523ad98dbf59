import type { Path } from '../../core/path';

/** What the API server itself refuses, one id for each sort; their pages lie beside this file. */
export const schemaRules = {
  'unserved-kind': 'The release serves every kind and version that the manifests use',
  'unknown-field': 'Every field is one that the kind has',
  'wrong-type': 'Every value is of its field’s type',
  'required-field': 'No required field is missing',
  'unsupported-value': 'A field with a list of allowed values holds one of them',
  'out-of-range': 'Numbers, lengths and counts keep within their limits',
  'pattern-mismatch': 'A value with a pattern or a format fits it',
  'duplicate-item': 'Lists that are sets or maps hold each item once',
  'schema-alternative': 'Of fields that exclude each other, the right ones are set',
  'validation-rule': 'The kind’s own validation rules hold',
  'bad-metadata': 'Names, labels, annotations and the other metadata are well formed',
  'too-large': 'An object is small enough to be stored',
} as const;

export type SchemaRuleId = keyof typeof schemaRules;

/** One thing that the API server refuses in an object. */
export interface SchemaProblem {
  readonly rule: SchemaRuleId;
  readonly path: Path;
  readonly message: string;
  readonly help?: string;
}
