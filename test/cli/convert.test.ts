import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kubeletConfig } from './manifests';
import { call, Folder } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const samples = join(__dirname, '../convert/samples');
const fine = kubeletConfig('fine', '{ maxPods: 250 }');

describe('convert', () => {
  it('writes what a person would write of a dump', async () => {
    const dump = readFileSync(join(samples, 'dump.yaml'), 'utf8');
    const { status, out, err } = await call(['convert', '-', '--release', '4.18', '--network', 'OVNKubernetes'], dump);
    await expect(out).toMatchFileSnapshot(join(samples, 'dump.ts.txt'));
    expect(status).toBe(0);
    expect(err.split('\n')).toEqual([expect.stringMatching(/^Secret database is left out: /), '']);
    expect(out).not.toContain('c2VjcmV0');
  });

  it('makes of a Butane config what Butane would make of it, for the release that it is meant for', async () => {
    const { status, out, err } = await call(['convert', join(samples, 'node.bu')]);
    await expect(out.replace(/^\/\/ From .*$/m, '// From node.bu.')).toMatchFileSnapshot(join(samples, 'node.ts.txt'));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it.each([
    ['variant: openshift', 'variant: fcos', /^-:1:1: variant "fcos" is for other systems than OpenShift; use variant openshift\n$/],
    ['4.16.0', '4.7.0', /^-:2:1: the OpenShift variant has no version "4\.7\.0"; use one such as 4\.18\.0\n$/],
    ['  name: 99-worker-custom\n', '', /^-:3:1: the config has no name; set metadata\.name\n$/],
    ['  trees:', '  directories:', /^-:\d+:3: the OpenShift variant takes no directories here; leave it out\n$/],
    ['wipe_table: true', 'wipe_table: 1', /^-:26:\d+: wipe_table is 1 where true or false belongs; give true or false\n$/],
    ['name: core', 'name: admin', /^-:\d+:\d+: core is the one user there is; leave others out\n$/],
  ])('refuses a Butane config with %j made %j', async (from, to, message) => {
    const config = readFileSync(join(samples, 'node.bu'), 'utf8').replace(from, to);
    const { status, out, err } = await call(['convert', '-'], config);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('gives node pools the objects that ride in ConfigMaps, where the same ConfigMaps come of them', async () => {
    const hosting = readFileSync(join(__dirname, '../../examples/hosting/expected/hosting.k8s.yaml'), 'utf8');
    const { out } = await call(['convert', '-', '--release', '4.20'], hosting);
    expect(out).toContain("kubeletConfig({ name: 'more-pods', pool: 'worker', config: { maxPods: 400, podPidsLimit: 8192 } })");
    expect(out).toContain(
      "machineConfig({ name: '99-chrony', role: 'worker', files: [{ path: '/etc/chrony.conf', contents: chronyConf }] })",
    );
    expect(out).not.toContain('KubeConfigMap');
    // Not as a builder writes it, it rides as it stands; in another hand's YAML it stays a ConfigMap.
    const order = '- profile: database\n          priority: 20';
    const other = hosting.replace(order, '- priority: 20\n          profile: database');
    const { out: asItStands } = await call(['convert', '-', '--release', '4.20'], other);
    expect(asItStands).toContain("kind: 'Tuned'");
    expect(asItStands).not.toContain('KubeConfigMap');
    const spaced = hosting.replace(order, '- profile:  database\n          priority: 20');
    const { out: kept } = await call(['convert', '-', '--release', '4.20'], spaced);
    expect(kept).toContain("tuning: ['database']");
    expect(kept.match(/new k8s\.KubeConfigMap\([a-z]+, '[^']*'/g)).toHaveLength(1);
  });

  it('reads folders of manifests and Butane configs alike', async () => {
    folder.put('mixed/a.yaml', fine);
    folder.put('mixed/b.bu', readFileSync(join(samples, 'node.bu'), 'utf8'));
    folder.put('only/c.bu', readFileSync(join(samples, 'node.bu'), 'utf8'));
    const { out } = await call(['convert', folder.at('mixed'), folder.at('only')]);
    expect(out.match(/new (KubeletConfig|MachineConfig)\(\w+/g)).toEqual([
      'new KubeletConfig(mixed',
      'new MachineConfig(mixed',
      'new MachineConfig(only',
    ]);
  });

  it('makes a Cluster of each file and folder, called after it', async () => {
    folder.put('east/nodes/kubelet.yaml', fine);
    const west = folder.put('west.k8s.yaml', fine);
    const { out } = await call(['convert', folder.at('east'), west, '-', '--release=4.16'], fine);
    expect(out.match(/^const \w+ = new Cluster.*$/gm)).toEqual([
      "const east = new Cluster(app, 'east', { release: '4.16' });",
      "const west = new Cluster(app, 'west', { release: '4.16' });",
      "const cluster = new Cluster(app, 'cluster', { release: '4.16' });",
    ]);
  });

  it('says which rules deployed objects break already, so that the app can be synthesized', async () => {
    const { out } = await call(['convert', '-', '--release', '4.16'], fine.replace(/ {2}machineConfigPoolSelector: .*\n/, ''));
    expect(out).toContain("{ release: '4.16', rules: { 'kubelet-config-chooses-pool': 'warning' } }");
    expect(out).toContain('// From -. What is there breaks the rules below already: mend it, and leave them out.');
  });

  it('says what the cluster refuses', async () => {
    const { status, err } = await call(['convert', '-'], kubeletConfig('refused', '{ clusterDNS: [10.0.0.10] }'));
    expect(status).toBe(0);
    expect(err).toMatch(/^KubeletConfig refused is refused by the cluster, and app\.synth\(\) by it, until it is mended: /);
  });

  it('writes a file that is not there, and never over one that is', async () => {
    const main = folder.at('main.ts');
    expect(await call(['convert', '-', '-o', main], fine)).toEqual({ status: 0, out: '', err: '' });
    const text = readFileSync(main, 'utf8');
    expect(text).toContain("import { Cluster, KubeletConfig } from 'cdk8s-openshift';");
    const again = await call(['convert', '-', '-o', main], kubeletConfig('other', '{}'));
    expect(again).toEqual({ status: 2, out: '', err: `${main}: it is there already; name another file, or remove this one\n` });
    expect(readFileSync(main, 'utf8')).toBe(text);
  });

  it('refuses what cannot be read or written, in a line, and leaves nothing behind', async () => {
    const deep = folder.at('no/such/main.ts');
    expect(await call(['convert', '-', '-o', deep], fine)).toMatchObject({
      status: 2,
      err: `${deep}: its folder is not there; make the folder first\n`,
    });
    const main = folder.at('other.ts');
    const bad = await call(['convert', '-', '-o', main], `${fine}---\nkind: [\n`);
    expect(bad).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^-:\d+.*\n$/) });
    const strange = await call(['convert', '-', '-o', main], `${fine}---\n{ apiVersion: 'a/b/c', kind: X, metadata: { name: one } }\n`);
    expect(strange).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^-:\d+: cdk8s cannot write "X one": .*\n$/) });
    expect(existsSync(main)).toBe(false);
    expect(await call(['convert'])).toMatchObject({ status: 2, err: 'convert: name files or folders, or - for standard input\n' });
  });
});
