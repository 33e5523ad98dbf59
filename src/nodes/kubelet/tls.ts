import { isObject } from '../../core/manifest';
import { text, texts } from './config';

/**
 * TLS security profiles as the kubelet gets them
 * (openshift/api config/v1 TLSProfiles; library-go pkg/crypto OpenSSLToIANACipherSuites;
 * machine-config-operator pkg/controller/common/helpers.go GetSecurityProfileCiphers).
 */
export interface TlsSettings {
  readonly minVersion: string;
  /** IANA names */
  readonly cipherSuites: readonly string[];
}

const modern = ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'];

const intermediate = [
  ...modern,
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
];

/** Those of the profile that Go has; the rest of its list is dropped on the way in every release. */
const old = [
  ...intermediate,
  'ECDHE-ECDSA-AES128-SHA256',
  'ECDHE-RSA-AES128-SHA256',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA256',
  'AES128-SHA',
  'AES256-SHA',
  'DES-CBC3-SHA',
];

interface Profile {
  readonly minTLSVersion: string;
  readonly ciphers: readonly string[];
}

const intermediateProfile: Profile = { minTLSVersion: 'VersionTLS12', ciphers: intermediate };

const profiles: Readonly<Record<string, Profile>> = {
  Old: { minTLSVersion: 'VersionTLS10', ciphers: old },
  Intermediate: intermediateProfile,
  Modern: { minTLSVersion: 'VersionTLS13', ciphers: modern },
};

/** OpenSSL's names and IANA's; a name that is not here is dropped. */
const ianaNames: Readonly<Record<string, string>> = {
  TLS_AES_128_GCM_SHA256: 'TLS_AES_128_GCM_SHA256',
  TLS_AES_256_GCM_SHA384: 'TLS_AES_256_GCM_SHA384',
  TLS_CHACHA20_POLY1305_SHA256: 'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256': 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256': 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384': 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384': 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305': 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'ECDHE-RSA-CHACHA20-POLY1305': 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-SHA256': 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
  'ECDHE-RSA-AES128-SHA256': 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
  'AES128-GCM-SHA256': 'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'AES256-GCM-SHA384': 'TLS_RSA_WITH_AES_256_GCM_SHA384',
  'AES128-SHA256': 'TLS_RSA_WITH_AES_128_CBC_SHA256',
  'ECDHE-ECDSA-AES128-SHA': 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  'ECDHE-RSA-AES128-SHA': 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'ECDHE-ECDSA-AES256-SHA': 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
  'ECDHE-RSA-AES256-SHA': 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  'AES128-SHA': 'TLS_RSA_WITH_AES_128_CBC_SHA',
  'AES256-SHA': 'TLS_RSA_WITH_AES_256_CBC_SHA',
  'DES-CBC3-SHA': 'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
};

function profileOf(profile: unknown): Profile {
  if (!isObject(profile)) return intermediateProfile;
  const { type, custom } = profile;
  if (type === 'Custom' && isObject(custom)) return { minTLSVersion: text(custom['minTLSVersion']), ciphers: texts(custom['ciphers']) };
  return profiles[text(type)] ?? intermediateProfile;
}

/** @param profile a `tlsSecurityProfile`; Intermediate where it is none or not a usable one */
export function tlsSettings(profile: unknown): TlsSettings {
  const { minTLSVersion, ciphers } = profileOf(profile);
  return {
    minVersion: minTLSVersion,
    cipherSuites: ciphers.flatMap((name) => (Object.hasOwn(ianaNames, name) ? (ianaNames[name] ?? []) : [])),
  };
}
