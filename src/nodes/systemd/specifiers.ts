/**
 * What may follow a percent sign (systemd's src/core/unit-printf.c): those of 252, those that are deprecated, and `D`, which
 * came later. Any other letter or digit is an error, any other character stands for itself.
 */
const known = 'abdfghijlmnopqstuvwyABCEGHIJLMNPSTUVWYcrRD';

/** The first specifier that systemd does not know, such as `%Z`. */
export function unknownSpecifier(text: string): string | undefined {
  if (!text.includes('%')) return undefined;
  return [...text.matchAll(/%(.)/g)].map(([whole, letter = '']) => ({ whole, letter })).find(({ letter }) => isUnknown(letter))?.whole;
}

/** What to say of one. */
export const specifierFault = (specifier: string): { readonly message: string; readonly help: string } => ({
  message: `systemd knows no specifier ${specifier}`,
  help: `write %${specifier} for the characters themselves`,
});

const isUnknown = (letter: string): boolean => /[A-Za-z0-9]/.test(letter) && !known.includes(letter);

/** Commands that have formats with percent signs of their own. */
const formatting = /(?:^|[\s/"'`(;|&])(?:date|printf|stat|strftime)\s/;
/** What nobody means by a format of theirs. */
const plainlySystemd = 'iIjJpPfEGLCT';

/** A specifier in a command that has such formats itself, which systemd takes before the command does. */
export function takenFormat(command: string): string | undefined {
  const from = formatting.exec(command)?.index;
  if (from === undefined) return undefined;
  const found = [...command.slice(from).matchAll(/%(.)/g)].find(
    ([, letter = '']) => /[A-Za-z]/.test(letter) && !plainlySystemd.includes(letter),
  );
  return found?.[0];
}
