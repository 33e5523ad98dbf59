import { type Config, texts } from '../config';
import type { Finding } from '../problem';
import { choiceCheck } from '../validate/choices';
import type { StartCheck } from './context';

/** TLS settings: component-base cli/flag/ciphersuites_flag.go, crypto/tls. */

const versions = ['', 'VersionTLS10', 'VersionTLS11', 'VersionTLS12', 'VersionTLS13'];

/** Cipher suites by key exchange: what Go knows, those with known weaknesses too. */
const byExchange: Readonly<Record<string, readonly string[]>> = {
  RSA: [
    'RC4_128_SHA',
    '3DES_EDE_CBC_SHA',
    'AES_128_CBC_SHA',
    'AES_256_CBC_SHA',
    'AES_128_CBC_SHA256',
    'AES_128_GCM_SHA256',
    'AES_256_GCM_SHA384',
  ],
  ECDHE_ECDSA: [
    'RC4_128_SHA',
    'AES_128_CBC_SHA',
    'AES_256_CBC_SHA',
    'AES_128_CBC_SHA256',
    'AES_128_GCM_SHA256',
    'AES_256_GCM_SHA384',
    'CHACHA20_POLY1305',
    'CHACHA20_POLY1305_SHA256',
  ],
  ECDHE_RSA: [
    'RC4_128_SHA',
    '3DES_EDE_CBC_SHA',
    'AES_128_CBC_SHA',
    'AES_256_CBC_SHA',
    'AES_128_CBC_SHA256',
    'AES_128_GCM_SHA256',
    'AES_256_GCM_SHA384',
    'CHACHA20_POLY1305',
    'CHACHA20_POLY1305_SHA256',
  ],
};

const suites = new Set([
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  ...Object.entries(byExchange).flatMap(([exchange, ciphers]) => ciphers.map((cipher) => `TLS_${exchange}_WITH_${cipher}`)),
]);

function* suiteFindings(config: Config): Generator<Finding> {
  for (const [index, suite] of texts(config['tlsCipherSuites']).entries()) {
    if (suites.has(suite)) continue;
    const message = `tlsCipherSuites holds "${suite}", which Go does not know`;
    yield {
      path: ['tlsCipherSuites', index],
      code: 'unknown-value',
      message,
      help: 'use names such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    };
  }
}

export const tlsChecks: readonly StartCheck[] = [
  choiceCheck({ name: 'tlsMinVersion', values: versions }),
  { fields: ['tlsCipherSuites'], find: suiteFindings },
];
