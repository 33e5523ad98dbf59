import type { Command } from '../command';
import type { Option } from '../options';

/** The program's name. */
export const program = 'cdk8s-openshift';

/** What a shell knows of one option. */
export interface Flag {
  /** With its dashes. */
  readonly name: string;
  readonly help: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

export const flagsOf = ({ options }: Command): readonly Flag[] =>
  Object.entries<Option>(options).map(([name, { type, help, choices = [] }]) => ({
    name: `--${name}`,
    help,
    takesValue: type === 'string',
    choices,
  }));

/** A text in single quotes, as all shells read them. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
