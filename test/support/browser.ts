import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A real browser, where one is installed. */
export const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

/** What a page has become when it is loaded, as the browser holds it. */
export const domOf = (page: string, profile: string): string =>
  execFileSync(browser ?? '', [...flags, `--user-data-dir=${profile}`, '--virtual-time-budget=5000', '--dump-dom', `file://${page}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
    maxBuffer: 2 ** 26,
  });
