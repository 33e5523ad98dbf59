import { afterAll, describe, expect, it } from 'vitest';
import { call, Folder } from '../../cli/run';
import { file, kubeletConfig, machineConfig, objects } from './snapshot';

const folder = new Folder();
afterAll(() => folder.remove());

const json = async (...args: string[]): Promise<unknown> => {
  const { out, status } = await call(['effective', ...args, '--format', 'json']);
  expect(status).toBe(0);
  return JSON.parse(out);
};

describe('effective pool', () => {
  const worker = folder.put('pool/worker.yaml', machineConfig('50-x', 'worker', { kernelArguments: ['nosmt'] }));
  const infra = folder.put('pool/infra.yaml', machineConfig('40-x', 'infra', {}));
  it('prints the order and the spec', async () => {
    expect(await json('pool', 'infra', folder.at('pool'))).toEqual({
      order: ['50-x', '40-x'],
      machineConfig: {
        config: { ignition: { version: '3.5.0' } },
        kernelArguments: ['nosmt'],
        extensions: [],
        fips: false,
        kernelType: 'default',
      },
    });
  });
  it('takes several files for one cluster', async () => {
    expect(await json('pool', 'infra', infra, worker, '--release', '4.15')).toMatchObject({ order: ['50-x', '40-x'] });
  });
  it('prints a failure as one, and ends well', async () => {
    const bad = folder.put('bad.json', machineConfig('bad', 'worker', { kernelType: 'fast' }));
    expect(await json('pool', 'worker', bad)).toEqual({ error: expect.stringContaining('MachineConfig bad') });
  });
  it('explains', async () => {
    expect(await json('pool', 'worker', worker, '--explain')).toMatchObject({ explain: [{ what: 'kernelArguments' }] });
    expect((await call(['effective', 'pool', 'worker', worker, '--explain'])).out).toContain('      50-x: nosmt');
  });
  it('says that a pool of the name asked for is not in the input, and which was meant', async () => {
    for (const model of ['pool', 'kubelet']) {
      expect(await call(['effective', model, 'wroker', worker])).toMatchObject({
        status: 0,
        err: expect.stringMatching(/"wroker".+did you mean worker\?\n$/),
      });
      expect(await call(['effective', model, 'worker', worker])).toMatchObject({ status: 0, err: '' });
      expect(await call(['effective', model, 'worker'])).toMatchObject({
        status: 2,
        err: expect.stringMatching(/name its files or folders/),
      });
    }
  });
  it('renders a pool that is called as a model is', async () => {
    expect(await json('pool', 'kubelet', folder.at('pool'))).toMatchObject({ order: ['50-x'] });
  });
});

describe('effective kubelet', () => {
  const one = folder.put('kubelet.yaml', kubeletConfig('kc', 'worker', { maxPods: 99, podPidsLimit: 0 }));
  it('prints what the contract says', async () => {
    expect(await json('kubelet', 'worker', one)).toMatchObject({
      kubeletConfig: 'kc',
      accepted: true,
      kubeletAccepted: true,
      kubeletConf: { maxPods: 99 },
      nodeSizing: null,
      ignored: ['spec.kubeletConfig.podPidsLimit'],
    });
  });
  it('takes the size of a node, and refuses what is none', async () => {
    expect(await json('kubelet', 'worker', one, '--node', 'cpu=16,memory=64Gi')).toMatchObject({ systemReserved: { memory: '4Gi' } });
    expect(await call(['effective', 'kubelet', 'worker', one, '--node', 'big'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('cpu=8'),
    });
  });
});

describe('effective changes', () => {
  const config = (text: string): string =>
    objects(machineConfig('50-x', 'worker', file('/etc/a', { contents: { source: `data:,${text}` } })));
  folder.put('old/a.yaml', config('x'));
  const now = folder.put('new/a.yaml', config('y'));
  it('against a folder', async () => {
    expect(await json('changes', '--against', folder.at('old'), now)).toMatchObject({
      pools: [
        { pool: 'master', changes: [] },
        { pool: 'worker', reboot: true, changes: [{ name: '/etc/a', diff: '-x\n+y' }] },
        { pool: 'arbiter' },
      ],
      nodePools: [],
    });
  });
  it('for people and as Markdown', async () => {
    const args = ['effective', 'changes', '--against', folder.at('old'), now];
    expect((await call(args)).out).toContain('pool worker: its nodes are drained and rebooted');
    expect((await call([...args, '--format', 'markdown'])).out).toContain('| pool `worker` |');
  });
  it('says what it misses', async () => {
    expect(await call(['effective', 'changes', now])).toMatchObject({ status: 2, err: expect.stringContaining('--against') });
  });
});
