import type { Command } from '../command';
import { flagsOf, program, quoted } from './shell';

const described = (pairs: readonly (readonly [word: string, help: string])[]): string =>
  pairs.map(([word, help]) => quoted(`${word.replaceAll(':', '\\:')}:${help}`)).join(' ');

function values(command: Command): readonly string[] {
  return flagsOf(command)
    .filter(({ takesValue }) => takesValue)
    .map(({ name, choices }) => {
      const act = choices.length > 0 ? `compadd -- ${choices.map(quoted).join(' ')}` : '_files';
      return `    ${quoted(`${command.name} ${name}`)}) ${act}; return ;;`;
    });
}

function words(command: Command): string {
  const offered = command.words?.() ?? [];
  return `    ${command.name}) ${offered.length > 0 ? `compadd -- ${offered.map(quoted).join(' ')}; ` : ''}_files ;;`;
}

/** What zsh completes: commands, then options, their values, and files. */
export function zsh(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  const flags = commands.map((command) => {
    const pairs = flagsOf(command).map(({ name, help }) => [name, help] as const);
    return `      ${command.name}) offered=(${described([...pairs, ['--help', 'tell the options']])}) ;;`;
  });
  return `#compdef ${program}
# zsh completion of ${program}: lay it as _${program} into a folder of $fpath

_cdk8s_openshift() {
  local command= word
  local -a offered
  for word in \${words[2,CURRENT-1]}; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case "$command \${words[CURRENT-1]}" in
${commands.flatMap(values).join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    case $command in
${flags.join('\n')}
      *) offered=(${described([
        ['--help', 'tell what there is'],
        ['--version', 'print the version'],
      ])}) ;;
    esac
    _describe option offered
    return
  fi
  case $command in
${commands.map(words).join('\n')}
    *) offered=(${described(commands.map(({ name, summary }) => [name, summary] as const))}); _describe command offered ;;
  esac
}

if [[ $funcstack[1] == _${program} ]]; then _cdk8s_openshift "$@"; else compdef _cdk8s_openshift ${program}; fi`;
}
