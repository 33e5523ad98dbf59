import { type EgressVerdict, effectiveEgress } from '../../../network/effective/egress';
import { parseResolved } from '../../../network/egress/decide';
import { addressOf } from '../../../network/ranges';
import { UsageError } from '../options';
import type { EffectiveModel } from './model';

const name = /^(?=.*[a-z])([a-z0-9_-]+\.)*[a-z0-9_-]+\.?$/i;

/** `10.0.0.1`, `10.0.0.1:443`, `2001:db8::1`, `[2001:db8::1]:443`, `www.example.com` or `www.example.com:443`. */
function destination(text: string): { readonly host: string; readonly port?: number } {
  if (addressOf(text) !== undefined) return { host: text };
  const [, bracketed, bare = '', digits] = /^(?:\[(.*)\]|([^:]*))(?::(\d+))?$/.exec(text) ?? [];
  const host = bracketed ?? bare;
  if (addressOf(host) === undefined && !name.test(host)) {
    throw new UsageError(
      `${text}: name an address or a host name, and a port behind a colon; IPv6 with a port in brackets, as [2001:db8::1]:443`,
    );
  }
  if (digits === undefined) return { host };
  const port = Number(digits);
  if (port < 1 || port > 65535) throw new UsageError(`${text}: a port is a number from 1 to 65535`);
  return { host, port };
}

/** `effective egress`: whether a project’s pods reach somewhere, and which rule says so. */
export const egress: EffectiveModel = {
  name: 'egress',
  words: ['namespace', 'host[:port]'],
  summary: 'whether a project’s pods reach an address or name outside the cluster',
  options: { resolve: { type: 'string', multiple: true, value: 'NAME=IP,…', help: 'what names stand for' } },
  release: '4.16',
  answer({ words: [namespace = '', where = ''], values, whole }) {
    const given = ((values['resolve'] as readonly string[] | undefined) ?? []).join(',');
    const resolved = parseResolved(given);
    if (!resolved) throw new UsageError(`--resolve ${given}: write name=address,name=address`);
    return effectiveEgress(whole().cluster, { namespace, ...destination(where), resolved });
  },
  pretty(answer) {
    const { verdict, because } = answer as EgressVerdict;
    return `${verdict}: ${because}`;
  },
};
