/** One piece of work, measured in a process of its own: `jobs.ts <job> <arguments…>` prints its cost as JSON. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { parse } from 'yaml';
import * as egress from './egress';
import type { Cost } from './measure';
import * as pool from './pool';

// The compiled package is what users run.
const library = (): typeof import('../src/index') => require('../lib/index.js');

/** Objects of two kinds, in so many charts. */
function build(outdir: string, objects: number, charts: number, judged: boolean): App {
  const { Cluster, EgressFirewall, KubeletConfig, allow, deny } = library();
  const app = new App({ outdir });
  for (let c = 0; c < charts; c++) {
    const chart = judged ? new Cluster(app, `chart-${c}`) : new Chart(app, `chart-${c}`);
    for (let i = 0; i < objects / charts; i++) {
      const rules = [allow.cidr('1.2.3.0/24'), allow.dns('www.example.com'), deny.cidr('0.0.0.0/0')];
      const config = { podsPerCore: 10, maxPods: 250 + (i % 100), systemReserved: { cpu: '2000m', memory: '1Gi' } };
      if (i % 2 === 0) new EgressFirewall(chart, `egress-${i}`, { namespace: `project-${i}`, rules });
      else new KubeletConfig(chart, `kubelet-${i}`, { name: `custom-${i}`, poolSelector: { 'custom-kubelet': `pool-${i}` }, config });
    }
  }
  return app;
}

function synth(how: string, objects: number, charts: number): Cost {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  const app = build(outdir, objects, charts, how === 'judged');
  process.stderr.write = () => true;
  try {
    return measured(() => {
      if (how === 'cdk8s') App.prototype.synth.call(app);
      else if (how === 'unjudged') library().synthesize(app);
      else app.synth();
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The command's own work, without starting Node. */
function check(folder: string): Cost {
  const { main } = require('../lib/command.js') as typeof import('../src/command-door');
  const io = { stdin: () => '', out: () => undefined, err: () => undefined };
  return measured(() => void main(['check', folder], io));
}

const parseAll = (folder: string): Cost =>
  measured(() => {
    for (const name of readdirSync(folder)) parse(readFileSync(join(folder, name), 'utf8'));
  });

function measured(act: () => void): Cost {
  const cpu = process.cpuUsage();
  const start = performance.now();
  act();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, wall, mb: process.resourceUsage().maxRSS / 1024 };
}

const [job = '', first = '', ...rest] = process.argv.slice(2);
const [second = 0, third = 0] = rest.map(Number);
const jobs: Readonly<Record<string, () => Cost>> = {
  synth: () => synth(first, second, third),
  check: () => check(first),
  parse: () => parseAll(first),
  pool: () => measured(pool.rendering()),
  'pool-parse': () => measured(pool.parsing()),
  egress: () => measured(egress.ordering(Number(first))),
  'egress-parse': () => measured(egress.parsing(Number(first))),
};
process.stdout.write(JSON.stringify(jobs[job]?.()));
