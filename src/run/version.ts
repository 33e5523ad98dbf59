import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's version. */
export function version(): string {
  for (const up of ['../..', '../../..']) {
    try {
      return (JSON.parse(readFileSync(join(__dirname, up, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      // The compiled program lies one folder deeper than its source.
    }
  }
  return 'unknown';
}
