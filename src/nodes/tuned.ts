import { Construct } from 'constructs';
import type { Tuned as Manifest, TunedSpecRecommendMatch } from '../../imports/tuned';
import { defined, type Labels, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { type TunedSections, tunedText } from './tuned/print';
import { tunedNamespace } from './tuned/shipped';

/** A profile: its text as TuneD reads it, or its sections. */
export type TunedProfile = { readonly name: string } & ((TunedSections & { readonly data?: never }) | { readonly data: string });

/** Labels that a node has to have. Of a list of these one is enough. */
export interface TunedMatch {
  readonly label: string;
  /** @default - any */
  readonly value?: string;
  /** Whose label it is; that of pods is deprecated. @default 'node' */
  readonly type?: 'node' | 'pod';
  /** Of these, too, one has to hold. @default - none */
  readonly match?: readonly TunedMatch[];
}

interface CommonRule {
  /** A profile of this Tuned, of another one, or one that TuneD ships. */
  readonly profile: string;
  /** Rules with smaller numbers come first. The operator's own have 30 and 40: use less than 30, and each number once. */
  readonly priority: number;
  /** How TuneD runs on the nodes. @default - as the operator has it */
  readonly operand?: NonNullable<NonNullable<NonNullable<Manifest['spec']>['recommend']>[number]['operand']>;
}

/** On which nodes a rule holds: on those with labels… */
interface ByMatch {
  /** One of these has to hold. @default - none: on all nodes */
  readonly match?: readonly TunedMatch[];
  readonly machineConfigLabels?: never;
}

/** …or on those of the pool that takes MachineConfigs with these labels: what kernel arguments need. */
interface ByPool {
  readonly machineConfigLabels: Labels;
  readonly match?: never;
}

export type TunedRule = CommonRule & (ByMatch | ByPool);

export interface TunedProps extends ObjectProps {
  /** The operator reads no other namespace. @default 'openshift-cluster-node-tuning-operator' */
  readonly namespace?: string;
  /** @default - none */
  readonly profiles?: readonly TunedProfile[];
  /** Which nodes get which profile; the first rule that holds decides. @default - none */
  readonly recommend?: readonly TunedRule[];
}

const profileOf = (profile: TunedProfile): { name: string; data: string } => ({
  name: profile.name,
  data: profile.data ?? tunedText(profile as TunedSections),
});

const matchOf = ({ label, value, type, match }: TunedMatch): TunedSpecRecommendMatch =>
  defined({ label, value, type, match: match?.map((one) => ({ ...matchOf(one) })) });

/** A Tuned's manifest. */
export function tuned(props: TunedProps): Manifest {
  const { namespace = tunedNamespace, profiles, recommend } = props;
  return {
    apiVersion: 'tuned.openshift.io/v1',
    kind: 'Tuned',
    metadata: { ...metadata(props), namespace },
    spec: defined({
      profile: profiles?.map(profileOf),
      recommend: recommend?.map(({ profile, priority, machineConfigLabels, match, operand }) =>
        defined({
          profile,
          priority,
          machineConfigLabels: machineConfigLabels && { ...machineConfigLabels },
          match: match?.map(matchOf),
          operand,
        }),
      ),
    }),
  };
}

/**
 * TuneD profiles, and which nodes get them.
 *
 *     new Tuned(prod, 'ingress', {
 *       name: 'ingress',
 *       profiles: [{ name: 'ingress', summary: 'many connections', include: 'openshift-node', sysctl: { 'net.ipv4.tcp_tw_reuse': 1 } }],
 *       recommend: [{ profile: 'ingress', priority: 20, match: [{ label: 'ingress' }] }],
 *     });
 */
export class Tuned extends Construct {
  constructor(scope: Construct, id: string, props: TunedProps) {
    super(scope, id);
    place(this, tuned(props));
  }
}
