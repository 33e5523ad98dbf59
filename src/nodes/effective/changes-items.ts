import { ContainerRuntimeConfig } from '../../../imports/containerruntimeconfig';
import { FeatureGate } from '../../../imports/featuregate';
import { Node } from '../../../imports/node';
import { PerformanceProfile } from '../../../imports/performanceprofile';
import { inRange, minor } from '../../core/target';
import type { File, Ignition, Unit } from '../ignition/types';
import { chosenPools } from '../pools';
import { contentsOf } from './contents';
import { type EffectiveKubelet, poolKubelet } from './kubelet';
import { effectivePool } from './pool';
import type { RenderedSpec } from './pool-merge';
import type { Failure } from './pool-selection';
import { heldObjects, type Snapshot } from './snapshot';
import { sortedYaml } from './yaml-lines';

/** One thing on a pool's nodes. */
export interface NodeItem {
  /** `file`, `unit`, `user`, `setting`, …; what an operator makes of an object is under the object's kind. */
  readonly what: string;
  readonly name: string;
  /** For people and for diffs. */
  readonly text: string;
  /** All of it, as it stands in the rendered MachineConfig: where this differs, there is a change. */
  readonly exact: string;
  /** Details besides the text, such as `mode 0644`. */
  readonly details: readonly string[];
}

/** What a pool's nodes have. */
export interface NodeState {
  readonly items: readonly NodeItem[];
  readonly kubelet: EffectiveKubelet;
  /** The rendered MachineConfig; undefined where there is none. */
  readonly spec?: RenderedSpec;
  /** Why nothing is rendered. */
  readonly error?: string;
}

const item = (what: string, name: string, value: unknown, text = sortedYaml(value), details: readonly string[] = []): NodeItem => ({
  what,
  name,
  text,
  details,
  exact: sortedYaml(value),
});

const owner = (kind: string, one: File['user']): string[] => (one === undefined ? [] : [`${kind} ${one.name ?? one.id ?? ''}`]);

function fileItem(file: File): NodeItem {
  const contents = contentsOf(file.contents);
  const text =
    contents.kind === 'text'
      ? contents.text
      : contents.kind === 'binary'
        ? `${contents.bytes} bytes that are no text\n`
        : contents.kind === 'remote'
          ? `from ${contents.source}\n`
          : `unreadable: ${contents.why}\n`;
  const mode = file.mode === undefined ? [] : [`mode 0${file.mode.toString(8)}`];
  return item('file', file.path, file, text, [...mode, ...owner('owner', file.user), ...owner('group', file.group)]);
}

function unitItem(unit: Unit): NodeItem {
  const { name, contents, dropins = [], enabled, mask } = unit;
  const parts = [contents ?? '', ...dropins.map((dropin) => `# ${name}.d/${dropin.name}\n${dropin.contents ?? ''}`)];
  const details = [
    ...(enabled === undefined ? [] : [enabled ? 'enabled' : 'disabled']),
    ...(mask === undefined ? [] : [mask ? 'masked' : 'not masked']),
  ];
  const ended = parts.filter((part) => part !== '').map((part) => (part.endsWith('\n') ? part : `${part}\n`));
  return item('unit', name, unit, ended.join(''), details);
}

function* configItems({ passwd = {}, storage = {}, systemd = {}, kernelArguments }: Ignition): Generator<NodeItem> {
  for (const file of storage.files ?? []) yield fileItem(file);
  for (const unit of systemd.units ?? []) yield unitItem(unit);
  for (const user of passwd.users ?? []) yield item('user', user.name, user);
  for (const group of passwd.groups ?? []) yield item('group', group.name, group);
  for (const directory of storage.directories ?? []) yield item('directory', directory.path, directory);
  for (const link of storage.links ?? []) yield item('link', link.path, link);
  for (const disk of storage.disks ?? []) yield item('disk', disk.device, disk);
  for (const filesystem of storage.filesystems ?? []) yield item('filesystem', filesystem.device, filesystem);
  for (const raid of storage.raid ?? []) yield item('raid', raid.name, raid);
  for (const luks of storage.luks ?? []) yield item('luks', luks.name, luks);
  if (kernelArguments) yield item('setting', 'ignition kernelArguments', kernelArguments);
}

/** helpers.go updateMachineconfigwithCgroup: by pool and release, what the cluster's Node object adds to the command line. */
function cgroupArguments({ cluster }: Snapshot, pool: string): readonly string[] {
  const { release } = cluster.target;
  const mode = cluster.find(Node, 'cluster')?.manifest.spec.cgroupMode ?? '';
  if (minor(release) < 13 || (minor(release) >= 14 && !['master', 'worker', 'arbiter'].includes(pool))) return [];
  if (mode === 'v1' || (mode === '' && minor(release) === 13))
    return ['systemd.unified_cgroup_hierarchy=0', 'systemd.legacy_systemd_cgroup_controller=1'];
  const psi = inRange('<4.16', release) ? ['psi=1'] : inRange('<4.21', release) ? ['psi=0'] : [];
  return ['systemd.unified_cgroup_hierarchy=1', 'cgroup_no_v1="all"', ...psi];
}

function* settingItems(spec: RenderedSpec | undefined, cgroup: readonly string[]): Generator<NodeItem> {
  const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
  const list = (name: string, texts: readonly string[]): NodeItem => item('setting', name, texts, lines(texts));
  yield list('kernelArguments', [...cgroup, ...(spec?.kernelArguments ?? [])]);
  yield list('extensions', spec?.extensions ?? []);
  for (const name of ['kernelType', 'fips', 'osImageURL', 'baseOSExtensionsContainerImage'] as const)
    yield list(name, spec?.[name] === undefined ? [] : [String(spec[name])]);
}

const kubeletFile = '/etc/kubernetes/kubelet.conf';

/** The files that a KubeletConfig's own MachineConfig holds (kubelet_config_controller.go, generateKubeletIgnFiles). */
function* kubeletItems({ kubeletConf, nodeSizing, logLevel, outcomes = [] }: EffectiveKubelet): Generator<NodeItem> {
  if (kubeletConf !== null) yield item('file', kubeletFile, kubeletConf);
  if (nodeSizing !== null) yield item('file', '/etc/node-sizing-enabled.env', nodeSizing, nodeSizing);
  const logging = `[Service]\nEnvironment="KUBELET_LOG_LEVEL=${logLevel}"\n`;
  if (logLevel !== null) yield item('file', '/etc/systemd/system/kubelet.service.d/20-logging.conf', logging, logging);
  // Any of those that compete may be the one in force.
  for (const { kubeletConfig, problems: _, ignoredBecause: __, ignored: ___, ...other } of outcomes.slice(1))
    yield item('KubeletConfig', kubeletConfig ?? '', other);
}

/** Objects that operators turn into MachineConfigs by means that are not modelled here: as they are. */
function* objectItems(snapshot: Snapshot, pool: string): Generator<NodeItem> {
  const { cluster } = snapshot;
  for (const { manifest } of heldObjects(snapshot, ContainerRuntimeConfig))
    if (chosenPools(cluster, manifest.spec?.machineConfigPoolSelector).some(({ name }) => name === pool))
      yield item('ContainerRuntimeConfig', manifest.metadata.name ?? '', manifest.spec?.containerRuntimeConfig);
  for (const { manifest } of heldObjects(snapshot, PerformanceProfile))
    if (Object.keys(manifest.spec?.nodeSelector ?? {}).some((label) => label.split('/')[1] === pool))
      yield item('PerformanceProfile', manifest.metadata.name ?? '', manifest.spec);
  for (const { manifest } of heldObjects(snapshot, FeatureGate)) yield item('FeatureGate', manifest.metadata.name ?? '', manifest.spec);
}

/** What the nodes of a pool have by the objects at hand. */
export function nodeState(snapshot: Snapshot, pool: string): NodeState {
  const rendered = effectivePool(snapshot, pool);
  const spec = 'machineConfig' in rendered ? rendered.machineConfig : undefined;
  const { error } = rendered as Partial<Failure>;
  const kubelet = poolKubelet(snapshot, pool);
  const items = new Map<string, NodeItem>();
  const all = [
    ...kubeletItems(kubelet),
    ...settingItems(spec, cgroupArguments(snapshot, pool)),
    ...configItems(spec?.config ?? { ignition: { version: '' } }),
    ...objectItems(snapshot, pool),
    // A generated MachineConfig has a name that sorts behind nearly all others.
    ...(kubelet.kubeletConfig === null ? [] : kubeletItems(kubelet)),
  ];
  for (const one of all) items.set(`${one.what} ${one.name}`, one);
  return { items: [...items.values()], kubelet, ...(spec && { spec }), ...(error !== undefined && { error }) };
}
