import { type EgressVerdict, effectiveEgress } from '../../../network/effective/egress';
import { parseResolved } from '../../../network/egress/decide';
import { addressOf } from '../../../network/egress/destination';
import { withParts } from '../network-parts';
import { UsageError } from '../options';
import type { EffectiveModel } from './model';

/** `effective egress`: whether a project's pods reach somewhere, and which rule says so. */
export const egress: EffectiveModel = {
  name: 'egress',
  words: ['namespace', 'host[:port]'],
  summary: 'whether a project’s pods reach an address or name outside the cluster; --resolve name=ip,… tells what names are',
  options: { resolve: { type: 'string', multiple: true } },
  release: '4.16',
  answer({ words: [namespace = '', where = ''], values, whole }) {
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(where) ?? [];
    if (host.includes(':') || host === '') throw new UsageError(`${where}: name an IPv4 address or a host name, and a port behind a colon`);
    const given = (values['resolve'] as readonly string[] | undefined) ?? [];
    const resolved = parseResolved(given.join(','), addressOf);
    if (!resolved) throw new UsageError(`--resolve ${given.join(',')}: write name=address,name=address with IPv4 addresses`);
    return effectiveEgress(withParts(whole()), { namespace, host, resolved, ...(port !== undefined && { port: Number(port) }) });
  },
  pretty(answer) {
    const { verdict, because } = answer as EgressVerdict;
    return `${verdict}: ${because}`;
  },
};
