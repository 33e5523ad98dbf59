import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/run/catalogue';
import { call } from './run';

const listed = async (...options: string[]): Promise<typeof catalogue> => {
  const { status, out, err } = await call(['rules', '--format', 'json', ...options]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
};

describe('rules', () => {
  it('lists every rule in a line, with what the platform does', async () => {
    const { status, out } = await call(['rules']);
    expect(status).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(catalogue.length);
    expect(out).toMatch(/^kubelet-field-not-overridable +rejected +\S/m);
  });

  it('gives them as JSON, with the address of their pages', async () => {
    const all = await listed();
    expect(all).toHaveLength(catalogue.length);
    expect(all.find(({ id }) => id === 'selinux-enforcing')).toEqual({
      id: 'selinux-enforcing',
      consequence: 'unsupported',
      level: 'warning',
      releases: '*',
      kinds: ['MachineConfig'],
      room: 'nodes',
      summary: expect.any(String),
      url: expect.stringMatching(/^https:.*#selinux-enforcing$/),
    });
  });

  it('lists those of a kind, a room or a consequence', async () => {
    expect((await listed('--kind', 'Scheduler')).every(({ kinds }) => kinds.includes('Scheduler'))).toBe(true);
    expect((await listed('--room', 'network')).every(({ room }) => room === 'network')).toBe(true);
    const few = await listed('--room', 'nodes', '--consequence', 'unsupported');
    expect(few.map(({ id }) => id)).toContain('selinux-enforcing');
    expect(few.every(({ room, level }) => room === 'nodes' && level === 'warning')).toBe(true);
  });

  it('says so where there is none', async () => {
    const none = ['--kind', 'Scheduler', '--consequence', 'ignored'];
    expect(await listed(...none)).toEqual([]);
    expect(await call(['rules', ...none])).toMatchObject({ status: 0, out: 'there is none\n' });
  });

  it.each([
    [['--kind', 'Widget'], /Widget.*no rule/],
    [['--kind', 'machineconfig'], /did you mean MachineConfig\?/],
    [['--kind', 'Tunde'], /did you mean Tuned\?/],
    [['--room', 'kitchen'], /kitchen.*network/],
    [['selinux'], /selinux.*explain/],
  ])('%j is refused in one line', async (options, words) => {
    const { status, out, err } = await call(['rules', ...options]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(words);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});

describe('explain', () => {
  it.each(catalogue.map(({ id }) => id))('has the page of %s', async (id) => {
    const { status, out, err } = await call(['explain', id]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(new RegExp(`^# ${id}\n\n`));
    expect(out).toMatch(/^## Sources$/m);
    // Nothing of the next page.
    expect(out.match(/^# /gm)).toHaveLength(1);
    expect(out).not.toMatch(/^### /m);
  });

  it.each([
    [['explain', 'selinux-enforcin'], /"selinux-enforcin"; did you mean selinux-enforcing\?/],
    [['explain', 'swap'], /did you mean .*kubelet-swap-on-control-plane/],
    [['explain', '# Rules'], /rules lists them/],
    [['explain', ''], /rules lists them/],
    [['explain'], /name one rule/],
    [['explain', 'a', 'b'], /name one rule/],
  ])('%j is refused in one line that names what is near', async (args, words) => {
    const { status, out, err } = await call(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(words);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});
