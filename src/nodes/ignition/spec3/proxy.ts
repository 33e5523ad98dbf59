import { showUrl } from '../../../check/words';
import { parseUrl } from '../../../core/values/go-url';
import { error, warning } from '../problem';
import type { Check } from './check';

/** config/v3_5/types/proxy.go */
export const checkProxy: Check = function* ({ ignition }) {
  for (const field of ['httpProxy', 'httpsProxy'] as const) {
    const value = ignition.proxy?.[field];
    if (value === undefined) continue;
    const path = ['ignition', 'proxy', field];
    const scheme = parseUrl(value)?.scheme;
    if (scheme !== 'http' && scheme !== 'https')
      yield error('proxy', path, `the proxy ${showUrl(value)} is no http or https URL`, 'give one');
    else if (field === 'httpsProxy' && scheme === 'http')
      yield warning('proxy', path, `the proxy for https, ${showUrl(value)}, is spoken to without encryption`, 'use an https URL');
  }
};
