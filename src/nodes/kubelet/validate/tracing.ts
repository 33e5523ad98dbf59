import { type Config, number, record, text } from '../config';
import type { Finding } from '../problem';

/** Tracing: component-base tracing/api/v1 config.go; the endpoint is read as net/url does. */

const million = 1_000_000;
const schemes = ['dns', 'unix', 'unix-abstract'];

const hasControl = (value: string): boolean => [...value].some((char) => char < ' ' || char === '\x7f');

/** A host with its port: ASCII that may stand in one, and a port of digits. */
function isAuthority(authority: string): boolean {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const user = authority.slice(0, Math.max(0, authority.lastIndexOf('@')));
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return false;
  const plain = /^[^\x20#/?@\\^`{|}%]*$/;
  const bracketed = /^\[[^\]]*\](:\d*)?$/.test(host);
  return bracketed || (plain.test(host) && !host.includes('[') && (!host.includes(':') || /:\d*$/.test(host.slice(host.lastIndexOf(':')))));
}

/** The scheme of a URL that Go can read; undefined for others. */
function schemeOf(endpoint: string): string | undefined {
  const url = endpoint.includes('//') ? endpoint : `dns://${endpoint}`;
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?([^#]*)/.exec(url);
  if (hasControl(url) || /%(?![0-9A-Fa-f]{2})/.test(url.split('?')[0] ?? '')) return undefined;
  if (match === null) return url.startsWith(':') ? undefined : '';
  return isAuthority(match[2] ?? '') ? (match[1] ?? '').toLowerCase() : undefined;
}

export function* tracingFindings(config: Config): Generator<Finding> {
  if (config['tracing'] === undefined) return;
  const { samplingRatePerMillion, endpoint } = record(config['tracing']);
  const rate = number(samplingRatePerMillion);
  if (rate < 0 || rate > million) {
    const message = `tracing.samplingRatePerMillion is ${rate}, but must be from 0 to ${million}`;
    yield { path: ['tracing', 'samplingRatePerMillion'], code: 'out-of-range', message, help: `set it to 0 up to ${million}` };
  }
  if (endpoint === undefined || schemes.includes(schemeOf(text(endpoint)) ?? '')) return;
  const message = `tracing.endpoint "${text(endpoint)}" is not an address that spans can be sent to`;
  yield { path: ['tracing', 'endpoint'], code: 'invalid-endpoint', message, help: 'write host:port, dns://, unix:// or unix-abstract://' };
}
