import { Tuned as Kind, type TunedSpecRecommend } from '../../../imports/tuned';
import { conversion, naming } from '../../code/conversion';
import { all } from '../../code/narrow';
import { isObject } from '../../core/manifest';
import { Tuned, type TunedMatch, type TunedRule, tuned } from '../tuned';
import { tunedNamespace } from '../tuned/shipped';
import { profileProps } from './tuned-profile';

/** The way back from a match; undefined where a field is not of its type, as matches in matches have no schema. */
function matchProps(value: unknown): TunedMatch | undefined {
  if (!isObject(value)) return undefined;
  const { label, value: wanted, type = undefined, match, ...more } = value;
  const inner = Array.isArray(match) ? allMatches(match) : undefined;
  if (typeof label !== 'string' || (wanted !== undefined && typeof wanted !== 'string') || Object.keys(more).length > 0) return undefined;
  if ((type !== undefined && type !== 'node' && type !== 'pod') || (match !== undefined && !inner)) return undefined;
  return { label, value: wanted, type, match: inner };
}

const allMatches = (list: readonly unknown[]): TunedMatch[] | undefined => all(list.map(matchProps));

/** The way back from a rule. What one kind of rule cannot hold is left out, and put back by whoever asked. */
function ruleProps({ profile, priority, machineConfigLabels, match, operand }: TunedSpecRecommend): TunedRule {
  if (machineConfigLabels) return { profile, priority, machineConfigLabels, operand };
  return { profile, priority, match: match && allMatches(match), operand };
}

export default conversion({
  kind: Kind,
  construct: Tuned,
  builder: tuned,
  props({ metadata, spec = {} }) {
    const { namespace } = metadata;
    return {
      ...naming(metadata),
      namespace: namespace === tunedNamespace ? undefined : namespace,
      profiles: spec.profile?.map(profileProps),
      recommend: spec.recommend?.map(ruleProps),
    };
  },
});
