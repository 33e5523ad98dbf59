import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'cdk8s';
import type { Manifest } from '../../src/core/manifest';
import { readText } from '../../src/read/read-text';

const root = join(__dirname, '../..');
const modules = join(root, 'node_modules');

/** A folder in which apps are compiled as `cdk8s init typescript-app` sets it up, against the built package, and run. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'workshop-'));
  #apps = 0;

  constructor() {
    mkdirSync(join(this.folder, 'node_modules'));
    const link = (from: string, name: string): void => symlinkSync(from, join(this.folder, 'node_modules', name), 'dir');
    for (const name of ['cdk8s', 'constructs', 'cdk8s-plus-27', '@types']) link(join(modules, name), name);
    link(root, 'cdk8s-openshift');
    const template = JSON.parse(readFileSync(join(modules, 'cdk8s-cli/templates/typescript-app/tsconfig.json'), 'utf8'));
    this.write('tsconfig.json', JSON.stringify({ ...template, include: ['*.ts'] }));
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** Takes an app in, which then exports itself and is not synthesized by itself. */
  add(text: string): number {
    this.write(`app${this.#apps}.ts`, text.replace(/app\.synth\(\);\n$/, 'export = app;\n'));
    return this.#apps++;
  }

  /** What the compiler says of all apps; '' where they are fine. */
  compile(compiler = 'typescript-5'): string {
    const { stdout } = spawnSync(process.execPath, [join(modules, compiler, 'bin/tsc'), '-p', 'tsconfig.json'], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return stdout;
  }

  /** An app as it comes to be, before it is judged. */
  app(app: number): App {
    return createRequire(join(this.folder, 'main.js'))(`./app${app}.js`) as App;
  }

  /**
   * The objects that an app writes, once they are judged.
   * @throws Error where they are not written
   */
  objects(app: number): Manifest[] {
    const { write } = process.stderr;
    // What the judge has to say is not for here.
    process.stderr.write = () => true;
    try {
      return readText(this.app(app).synthYaml(), `app${app}`).map(({ manifest }) => manifest);
    } finally {
      process.stderr.write = write;
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
