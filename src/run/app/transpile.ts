/**
 * Loaded before a user's app (`node --require`): TypeScript files become JavaScript as they are required, without a type
 * check. Every line stays where it was, so that findings and stacks name the user's own lines.
 */
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { transform } from 'sucrase';

interface Compiled {
  _compile(code: string, file: string): void;
}

type Loader = (module: Compiled, file: string) => void;

const transpile = (file: string): string =>
  transform(readFileSync(file, 'utf8'), {
    transforms: file.endsWith('x') ? ['typescript', 'imports', 'jsx'] : ['typescript', 'imports'],
    filePath: file,
  }).code;

const extensions = require.extensions as unknown as Record<string, Loader>;
const plain = extensions['.js'];

for (const ending of ['.ts', '.tsx', '.cts']) {
  extensions[ending] = (module, file) => {
    if (file.includes(`${sep}node_modules${sep}`) && plain) plain(module, file);
    else module._compile(transpile(file), file);
  };
}

/** What an app ends with is said once, without the line of the library that threw it. */
process.on('uncaughtException', (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  // In a package of type module, Node itself loads the file; from 22.18 on it takes the types out.
  if (error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION')
    process.stderr.write(
      `this Node reads no TypeScript as an ES module: run Node 22.18 or newer, or leave "type": "module" out of package.json\n`,
    );
  process.exit(1);
});
