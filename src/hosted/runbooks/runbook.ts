/** One step of a runbook. */
export interface Step {
  readonly title: string;
  /** What is done and why, and what to look out for. */
  readonly text: string;
  /** The commands, for bash. @default - nothing to run */
  readonly shell?: string;
}

/** A runbook as Markdown: its steps numbered, each with its commands. */
export function markdown(title: string, intro: string, steps: readonly Step[]): string {
  const parts = steps.map(({ title: name, text, shell }, i) => {
    const commands = shell === undefined ? '' : `\n\n\`\`\`shell\n${shell.trim()}\n\`\`\``;
    return `## ${i + 1}. ${name}\n\n${text}${commands}`;
  });
  return `# ${title}\n\n${intro}\n\n${parts.join('\n\n')}\n`;
}
