import type { Command } from '../command';
import { flagsOf, program, quoted } from './shell';

const list = (words: readonly string[]): string => quoted(words.join(' '));

function cases(command: Command): string {
  const flags = flagsOf(command);
  const choices = flags
    .filter(({ takesValue }) => takesValue)
    .map(({ name, choices: values }) => `      ${quoted(`${command.name} ${name}`)}) offered=${list(values)}; return ;;`);
  return choices.join('\n');
}

/** What bash completes: commands, then options, their values, and files. */
export function bash(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  const byCommand = (what: (command: Command) => readonly string[]): string =>
    commands.map((command) => `    ${command.name}) offered=${list(what(command))} ;;`).join('\n');
  return `# bash completion of ${program}: source it, or lay it into /etc/bash_completion.d

_cdk8s_openshift_offer() {
  local command= word last=$1 current=$2
  shift 2
  for word in "$@"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  offered=
  case "$command $last" in
${commands
  .map(cases)
  .filter((text) => text !== '')
  .join('\n')}
  esac
  case $current in
  -*) case $command in
${byCommand((command) => [...flagsOf(command).map(({ name }) => name), '--help'])}
    *) offered=${list(['--help', '--version'])} ;;
    esac ;;
  *) case $command in
${byCommand(({ words }) => words?.() ?? [])}
    *) offered=${list(names)} ;;
    esac ;;
  esac
}

_cdk8s_openshift() {
  local offered current=\${COMP_WORDS[COMP_CWORD]} last=\${COMP_WORDS[COMP_CWORD - 1]}
  # --release=4.18 comes as three words.
  [[ $current == = ]] && current=
  [[ $last == = ]] && last=\${COMP_WORDS[COMP_CWORD - 2]}
  _cdk8s_openshift_offer "$last" "$current" "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
}

complete -o default -F _cdk8s_openshift ${program}`;
}
