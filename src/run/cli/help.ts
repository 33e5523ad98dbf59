import { either } from '../../check/words';
import { type Option, type Options, targetOptions } from './options';

/** ` (default pretty)` */
function otherwise({ default: value, otherwise: said }: Option): string {
  const given = typeof value === 'string' ? value : said;
  return given === undefined ? '' : ` (default ${given})`;
}

/** `--release RELEASE`, or `-o, --output FILE` */
const written = (name: string, { value, short }: Option): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

function line(name: string, option: Option, width: number): string {
  const { choices, help, multiple } = option;
  const values = choices === undefined ? '' : `: ${choices.length > 8 ? `${choices[0]} to ${choices.at(-1)}` : either(choices)}`;
  return `  ${written(name, option).padEnd(width)}  ${help}${values}${otherwise(option)}${multiple ? '; may be given several times' : ''}`;
}

/** One line an option, what they do under each other. */
export function optionLines(options: Options): string {
  const entries = Object.entries(options);
  const width = Math.max(...entries.map(([name, option]) => written(name, option).length));
  return entries.map(([name, option]) => line(name, option, width)).join('\n');
}

export interface HelpParts {
  /** What stands behind the program's name. */
  readonly usage: string;
  /** What the command does. */
  readonly about: string;
  readonly options: Options;
  /** What is to be known besides. */
  readonly end?: string;
}

/** A command's help: its own options, then those of the target where it takes them. */
export function helpText({ usage, about, options, end }: HelpParts): string {
  const own = Object.fromEntries(Object.entries(options).filter(([name]) => !Object.hasOwn(targetOptions, name)));
  const parts = [
    `cdk8s-openshift ${usage}`,
    about,
    ...(Object.keys(own).length > 0 ? [optionLines(own)] : []),
    ...('release' in options ? [`Target options:\n${optionLines(targetOptions)}`] : []),
    ...(end === undefined ? [] : [end]),
  ];
  return parts.join('\n\n');
}
