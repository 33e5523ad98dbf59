import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(__dirname, '../src');
const rooms = ['nodes', 'hosted', 'data-grid', 'network', 'secrets'];
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** What a file imports: other files from the package's root, or packages by name. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/^(?:import|export) [^;]*?from '([^'\n]+)'/gm)].map(([, what = '']) =>
    what.startsWith('.') ? relative(join(src, '..'), join(src, dirname(file), what)).replaceAll('\\', '/') : what,
  );

/** A room's constructs, builders and presets, as against its rules, facts and models. */
const isConstruct = (file: string): boolean => /from 'constructs'|\.\.\/place\//.test(readFileSync(join(src, file), 'utf8'));

/** Which imports a file may have. */
function allowed(file: string): RegExp {
  const [layer = ''] = file.split('/');
  if (layer === 'core') return /^(imports|src\/core)\//;
  if (layer === 'check') return /^(imports|src\/core|src\/check)\//;
  if (layer === 'read') return /^(imports|src\/core|src\/read)\/|^yaml$/;
  if (layer === 'code') return /^(imports|src\/core|src\/code)\/|^constructs$/;
  if (layer === 'convert') return /^imports\/|^src\/(?!run|print)|^(cdk8s|constructs|cdk8s-plus-27)$/;
  if (layer === 'print') return /^src\/(check|print)\//;
  if (layer === 'place')
    return /^(imports|src\/core|src\/place)\/|^src\/check\/(acknowledge|pack|turned)$|^(cdk8s|constructs|node:fs|node:path)$/;
  if (!rooms.includes(layer)) return /./;
  const own = `(imports|src/core|src/${layer})/`;
  if (/^[^/]+\/(convert\/.*|conversions)\.ts$/.test(file)) return new RegExp(`^${own}|^src/(code|place)/|^node:zlib$`);
  if (/^[^/]+\/(index)\.ts$/.test(file)) return /^src\//;
  return isConstruct(file)
    ? new RegExp(`^${own}|^src/place/|^(cdk8s|constructs|cdk8s-plus-27)$`)
    : new RegExp(`^(${own}|src/check/|src/read/)|^node:(net|zlib)$`);
}

describe('who may import whom', () => {
  it.each(files)('%s', (file) => {
    expect(importsOf(file).filter((what) => !allowed(file).test(what))).toEqual([]);
  });
  it('rules import no constructs', () => {
    const constructs = files.filter((file) => rooms.some((room) => file.startsWith(`${room}/`)) && isConstruct(file));
    const named = new Set(constructs.map((file) => `src/${file.replace(/\.ts$/, '')}`));
    const guilty = files.filter((file) => file.includes('/rules/') && importsOf(file).some((what) => named.has(what)));
    expect(guilty).toEqual([]);
  });
});

describe('short files', () => {
  // Generated lists are as long as what they list.
  const written = files.filter((file) => !file.endsWith('/rules/index.ts'));
  it.each(written)('%s has at most 250 lines', (file) => {
    expect(readFileSync(join(src, file), 'utf8').split('\n').length).toBeLessThanOrEqual(251);
  });
});
