import type { Network } from '../../../imports/network';
import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import { parseDuration } from '../../core/values/duration';
import { parseIp } from '../../core/values/ip';

type Settings = NonNullable<NonNullable<Network['spec']>['kubeProxyConfig']>;

const at = (...path: (string | number)[]): (string | number)[] => ['spec', 'kubeProxyConfig', ...path];

/** Arguments with one value that the operator keeps (validateKubeProxy). */
const fixed: Readonly<Record<string, string>> = { 'metrics-port': '9101', 'healthz-port': '10256' };

const isPeriod = (key: string): boolean => key.endsWith('-sync-period');

function* periods({ iptablesSyncPeriod, proxyArguments = {} }: Settings): Generator<Problem> {
  const help = 'write a Go duration such as 30s or 2m';
  const wrong = (text: string): string | undefined => {
    const parsed = parseDuration(text);
    return 'error' in parsed ? parsed.error : undefined;
  };
  const fault = iptablesSyncPeriod ? wrong(iptablesSyncPeriod) : undefined;
  if (fault !== undefined) yield { path: at('iptablesSyncPeriod'), message: fault, help };
  for (const [key, values] of Object.entries(proxyArguments).filter(([name]) => isPeriod(name))) {
    const [value = ''] = values;
    const message = values.length === 1 ? wrong(value) : `${key} takes one value, and is given ${values.length}`;
    if (message !== undefined) yield { path: at('proxyArguments', key), message, help };
  }
}

function* ownArguments({ bindAddress, proxyArguments = {} }: Settings): Generator<Problem> {
  if (bindAddress && parseIp(bindAddress) === undefined) {
    yield { path: at('bindAddress'), message: `${show(bindAddress)} is no IP address`, help: 'write an address such as 0.0.0.0' };
  }
  for (const [key, only] of Object.entries(fixed)) {
    const values = Object.hasOwn(proxyArguments, key) ? proxyArguments[key] : undefined;
    if (values === undefined || values.join() === only) continue;
    yield { path: at('proxyArguments', key), message: `${key} is the operator’s, and stays ${only}`, help: 'remove it' };
  }
}

/** What the operator refuses of kube-proxy's settings (cluster-network-operator pkg/network/kube_proxy.go, validateKubeProxy). */
export function* kubeProxyProblems(settings: Settings): Generator<Problem> {
  yield* periods(settings);
  yield* ownArguments(settings);
}

/** Whether nothing is asked of kube-proxy that a plugin without one would refuse (the same file, noKubeProxyConfig). */
export const asksNothing = ({ bindAddress, iptablesSyncPeriod, proxyArguments }: Settings): boolean =>
  !iptablesSyncPeriod && Object.keys(proxyArguments ?? {}).length === 0 && (!bindAddress || ['0.0.0.0', '::'].includes(bindAddress));
