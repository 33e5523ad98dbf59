import type { Schema } from '../../../imports/schema';
import type { RuleFacts } from '../../check/catalogue';
import type { Turned } from '../../check/turned';
import { infinispanVersions } from '../../core/target';
import { type Option, targetOptions } from '../cli/options';

/** A JSON Schema with descriptions, which editors show. */
export interface DescribedSchema extends Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
  readonly propertyNames?: Schema;
}

const object = (description: string, properties: Readonly<Record<string, DescribedSchema>>): DescribedSchema => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties,
});

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}.`;

/** `sdn-mode` as `sdnMode`, which is how code says it. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function optionSchema({ type, choices, help }: Option): DescribedSchema {
  return { type, description: sentence(help), ...(choices && { enum: choices }) };
}

function targetSchema(): DescribedSchema {
  const { operator, ...plain } = targetOptions;
  const infinispan: DescribedSchema = { type: 'string', enum: infinispanVersions, description: 'The version of the Infinispan operator.' };
  return object('What manifests are judged for, where the call says nothing else.', {
    ...Object.fromEntries(Object.entries(plain).map(([name, option]) => [camel(name), optionSchema(option)])),
    operators: object(sentence(operator.help), { infinispan }),
  });
}

/** What a rule's findings may be turned into. */
export const turns: readonly Turned[] = ['error', 'warning', 'info', 'none'];

/** What the config file may hold, as a JSON Schema: made of the command's options and of the rules. */
export function configSchema(rules: readonly RuleFacts[]): DescribedSchema {
  const turnable = rules.filter(({ consequence }) => consequence !== 'rejected').sort((a, b) => (a.id < b.id ? -1 : 1));
  const properties = turnable.map(({ id, summary, level }): [string, DescribedSchema] => [
    id,
    { type: 'string', enum: turns, description: `${summary}. Without a word here: ${level}.` },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'cdk8s-openshift.yaml',
    ...object('What holds for every call of cdk8s-openshift below this folder.', {
      extends: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description: 'Packages whose standards hold here: their rules, and what is not said below.',
      } as DescribedSchema,
      target: targetSchema(),
      rules: {
        ...object('Rules turned up or down; what the cluster rejects cannot be.', Object.fromEntries(properties)),
        propertyNames: { not: { enum: rules.filter(({ consequence }) => consequence === 'rejected').map(({ id }) => id) } },
        // Packages that are extended have rules that are not known here.
        additionalProperties: { type: 'string', enum: turns },
      },
      ignore: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description: 'Files and folders that are passed over where a folder is read, as in .gitignore.',
      } as DescribedSchema,
    }),
  };
}
