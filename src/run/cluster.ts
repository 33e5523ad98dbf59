import { App, Chart, type ChartProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { type Target, target } from '../core/target';
import { declareCluster } from '../place/place';
import type { Standards } from './config/standards';
import { judgeOnSynth } from './synth';

export interface ClusterProps extends Standards, Pick<ChartProps, 'labels'> {
  /**
   * Whether the chart holds all that the cluster has. Only then is a reference to something that is not there an error.
   * @default false
   */
  readonly complete?: boolean;
}

/**
 * One cluster: a chart whose objects are judged for its release when the app is synthesized.
 *
 *     const app = new App();
 *     const prod = new Cluster(app, 'prod', { release: '4.16', network: 'OpenShiftSDN' });
 *     app.synth();
 *
 * `app.synth()` throws a JudgementError that lists every finding of level error, and writes nothing then; warnings go
 * to standard error.
 */
export class Cluster extends Chart {
  readonly target: Target;
  readonly complete: boolean;

  /** @throws Error for a release or another part of the target that is not known */
  constructor(scope: Construct, id: string, props: ClusterProps = {}) {
    const { complete = false, packs = [], rules = {}, labels, ...options } = props;
    super(scope, id, { labels });
    this.target = target(options);
    this.complete = complete;
    declareCluster(this, { target: this.target, complete, packs, rules });
    judgeOnSynth(App.of(this) as App);
  }
}
