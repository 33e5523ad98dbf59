import { FeatureGate } from '../../imports/featuregate';
import { KubeletConfig } from '../../imports/kubeletconfig';
import { Node } from '../../imports/node';
import { type Ask, perObject } from '../check/ask';
import type { Consequence } from '../check/consequence';
import { type Problem, type Rule, rule } from '../check/rule';
import { printPath } from '../core/path';
import type { Target } from '../core/target';
import { type KubeletModel, kubeletModel } from './kubelet/model';
import { kubeletType } from './kubelet/types';
import { poolsChosenBy } from './pools';

/** The pools whose defaults the settings are laid over; workers' where nothing tells. */
function poolNames(ask: Ask<KubeletConfig>): readonly string[] {
  const chosen = poolsChosenBy(ask);
  return chosen.length > 0 ? chosen.map((pool) => pool.name) : ['worker'];
}

/** The feature set of the cluster: what its FeatureGate says, where the input holds it. */
function featureSetOf({ cluster, target }: Ask<KubeletConfig>): Target['featureSet'] {
  const given = cluster.find(FeatureGate, 'cluster')?.manifest.spec.featureSet;
  return given ? (given as Target['featureSet']) : target.featureSet;
}

/** What the operator and the kubelet make of a KubeletConfig on each pool that it chooses. */
const kubeletModels = perObject(({ spec }: KubeletConfig, ask): readonly KubeletModel[] => {
  const { release, topology } = ask.target;
  const featureSet = featureSetOf(ask);
  const type = kubeletType(ask.embedded('kubeletconfigurations.kubelet.config.k8s.io', 'v1beta1'));
  const workerLatencyProfile = ask.cluster.find(Node, 'cluster')?.manifest.spec.workerLatencyProfile;
  return poolNames(ask).map((pool) => kubeletModel(spec, { pool, release, featureSet, topology, type, workerLatencyProfile }));
});

/** Paths of these begin at the fields of `spec`. */
interface KubeletRuleDefinition {
  readonly id: string;
  readonly consequence: Consequence;
  readonly summary: string;
  /** What the rule picks from the model of one pool. */
  problems(model: KubeletModel): readonly Problem[];
}

/** Each problem once, as one of the KubeletConfig. */
function onSpec(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0) return problems;
  const said = new Map<string, Problem>();
  for (const { path, message, help } of problems) {
    const key = `${printPath(path)} ${message}`;
    if (!said.has(key)) said.set(key, { path: ['spec', ...path], message, ...(help !== undefined && { help }) });
  }
  return [...said.values()];
}

/** One rule over what the operator and the kubelet make of a KubeletConfig; what several pools share is said once. */
export function kubeletRule({ id, consequence, summary, problems }: KubeletRuleDefinition): Rule {
  return rule(KubeletConfig, {
    id,
    consequence,
    summary,
    check: (_, ask) => onSpec(kubeletModels(ask).flatMap((model) => problems(model))),
  });
}
