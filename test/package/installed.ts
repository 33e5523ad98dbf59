import { type StdioOptions, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(__dirname, '../..');
const modules = join(root, 'node_modules');

/** What the user's project has installed beside the package, and what the package itself needs. */
const neighbours = ['cdk8s', 'constructs', 'cdk8s-plus-27', 'ignore', 'yaml', '@types/node', 'undici-types'];

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end, its standard input a text or a file that is open. */
function run(command: string, args: readonly string[], cwd: string, input: string | number = ''): Ran {
  const env = { ...process.env, CDK8S_CHECK_UPGRADE: 'false', npm_config_update_notifier: 'false' };
  const stdin = typeof input === 'number' ? { stdio: [input, 'pipe', 'pipe'] as StdioOptions } : { input };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', ...stdin });
  return { status, out: stdout, err: stderr };
}

function succeed(command: string, args: readonly string[], cwd: string): Ran {
  const ran = run(command, args, cwd);
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${ran.status}:\n${ran.out}${ran.err}`);
  return ran;
}

/** A user's project with the packed package installed, without a network. `npm test` has built the package before. */
export class Project {
  /** The project's folder: the fixture app, and node_modules. */
  readonly folder = mkdtempSync(join(tmpdir(), 'installed-'));
  /** The package as a user gets it. */
  readonly package = join(this.folder, 'node_modules/cdk8s-openshift');
  /** Bytes of what is downloaded. */
  readonly packedBytes: number;

  /** @param holds what lies in it: the fixture app, or nothing. @throws Error where the package cannot be packed */
  constructor(holds: 'app' | 'nothing' = 'app') {
    const tarball = this.#pack(root);
    this.packedBytes = statSync(this.path(tarball)).size;
    this.#unpack(tarball, this.package);
    mkdirSync(this.path('node_modules/@types'));
    for (const name of neighbours) symlinkSync(join(modules, name), this.path('node_modules', name), 'dir');
    if (holds === 'app') cpSync(join(__dirname, 'app'), this.folder, { recursive: true });
    this.write('cdk8s.yaml', 'language: typescript\napp: node main.js\n');
  }

  /** Packs a package of the project and installs it. */
  install(folder: string): void {
    const { name } = JSON.parse(readFileSync(this.path(folder, 'package.json'), 'utf8'));
    this.#unpack(this.#pack(this.path(folder)), this.path('node_modules', name));
  }

  /** The name of the tarball, which lies in the project. */
  #pack(folder: string): string {
    const { out } = succeed('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', this.folder], folder);
    return out.trim();
  }

  #unpack(tarball: string, folder: string): void {
    mkdirSync(folder, { recursive: true });
    succeed('tar', ['-xzf', this.path(tarball), '--strip-components=1', '-C', folder], this.folder);
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** The packed files, relative to the package. */
  packed(): string[] {
    const all = readdirSync(this.package, { recursive: true, encoding: 'utf8' });
    return all.filter((name) => statSync(join(this.package, name)).isFile()).map((name) => name.replaceAll('\\', '/'));
  }

  text(name: string): string {
    return readFileSync(join(this.package, name), 'utf8');
  }

  /** Compiles the app as `cdk8s init typescript-app` sets it up, with a compiler among the repository's modules. */
  compile(compiler: string, settings: object = {}): Ran {
    const template = JSON.parse(readFileSync(join(modules, 'cdk8s-cli/templates/typescript-app/tsconfig.json'), 'utf8'));
    const compilerOptions = { ...template.compilerOptions, ...settings };
    this.write('tsconfig.json', JSON.stringify({ ...template, compilerOptions }));
    return this.tsc(compiler, '.');
  }

  /** Compiles a folder of the project by its own settings. */
  tsc(compiler: string, folder: string): Ran {
    return this.node(join(modules, compiler, 'bin/tsc'), '-p', folder);
  }

  /** Runs the command that the package installs, in the project or in a folder of it. */
  command(args: readonly string[], input?: string | number, folder = '.'): Ran {
    const { bin } = JSON.parse(this.text('package.json'));
    return run(process.execPath, [join(this.package, bin['cdk8s-openshift']), ...args], this.path(folder), input);
  }

  /** `cdk8s synth` of an app of the project into a folder of it. */
  synth(app: string, outdir: string, ...options: readonly string[]): Ran {
    return this.node(join(modules, 'cdk8s-cli/bin/cdk8s'), 'synth', '--app', `node ${app}.js`, '--output', outdir, ...options);
  }

  /** Runs a compiled app in a folder of the project; what it says names the lines of its source. */
  app(file: string, folder: string): Ran {
    return run(process.execPath, ['--enable-source-maps', file], this.path(folder));
  }

  /** Runs lines of a shell in a folder of the project, `npx cdk8s-openshift` being the installed command. */
  shell(text: string, folder: string): Ran {
    const { bin } = JSON.parse(this.text('package.json'));
    const command = `"${process.execPath}" "${join(this.package, bin['cdk8s-openshift'])}"`;
    return run('bash', ['-c', text.replaceAll('npx cdk8s-openshift', command)], this.path(folder));
  }

  node(...args: readonly string[]): Ran {
    return run(process.execPath, args, this.folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
