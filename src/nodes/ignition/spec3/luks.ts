import type { Path } from '../../../core/path';
import { parseUrl } from '../../../core/values/go-url';
import { error, type IgnitionProblem, quote } from '../problem';
import type { Clevis, Luks, Tang } from '../types';
import { byteLength, type Check, empty } from './check';
import { checkPath } from './paths';

const longestLabel = 47;
const pins = ['tpm2', 'tang', 'sss'];

/** config/v3_5/types/luks.go, clevis.go, tang.go, cex.go */
export const checkLuks: Check = function* ({ storage }, spec) {
  for (const [i, luks] of (storage?.luks ?? []).entries()) {
    const path = ['storage', 'luks', i];
    yield* checkVolume(luks, path);
    yield* checkClevis(luks.clevis ?? {}, spec, [...path, 'clevis']);
    if (luks.cex?.enabled) yield* checkCex(luks, [...path, 'cex']);
  }
};

function* checkVolume({ name, device, label }: Luks, path: Path): Generator<IgnitionProblem> {
  if (name.includes('/')) yield error('luks', [...path, 'name'], `the name ${quote(name)} has a slash`, 'write it without');
  if (!empty(label) && byteLength(label) > longestLabel)
    yield error(
      'luks',
      [...path, 'label'],
      `the label ${quote(label)} has ${byteLength(label)} bytes, of ${longestLabel} at most`,
      'shorten it',
    );
  if (empty(device)) yield error('luks', [...path, 'device'], `the encrypted volume ${name} has no device`, 'name it');
  else yield* checkPath(device, [...path, 'device']);
}

/** Up to 3.2 a `custom` that is there at all counts, later only one that says something. */
function* checkClevis(clevis: Clevis, spec: number, path: Path): Generator<IgnitionProblem> {
  const { custom, tang = [], tpm2, threshold } = clevis;
  const counts = spec <= 2 ? custom !== undefined : !empty(custom?.pin);
  if (counts && (tang.length > 0 || tpm2 || (threshold ?? 0) !== 0))
    yield error('luks', path, 'a custom clevis pin stands beside tang, tpm2 or threshold', 'keep one way');
  if (custom !== undefined && (spec <= 2 || !empty(custom.pin) || !empty(custom.config) || custom.needsNetwork)) {
    if (!pins.includes(custom.pin ?? ''))
      yield error('luks', [...path, 'custom', 'pin'], `the pin ${quote(custom.pin ?? '')} is not known`, `use one of ${pins.join(', ')}`);
    if (empty(custom.config)) yield error('luks', [...path, 'custom', 'config'], 'a custom clevis pin has no config', 'give it');
  }
  for (const [i, server] of tang.entries()) yield* checkTang(server, [...path, 'tang', i]);
}

function* checkTang({ url, thumbprint, advertisement }: Tang, path: Path): Generator<IgnitionProblem> {
  const scheme = parseUrl(url ?? '')?.scheme;
  if (scheme !== 'http' && scheme !== 'https')
    yield error('luks', [...path, 'url'], `the tang server ${quote(url ?? '')} is no http or https URL`, 'give one');
  if (empty(thumbprint)) yield error('luks', [...path, 'thumbprint'], 'a tang server has no thumbprint', 'give it');
  if (!empty(advertisement) && !isJson(advertisement))
    yield error('luks', [...path, 'advertisement'], 'the advertisement of a tang server is no JSON', 'give what the server answers');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* checkCex({ clevis, keyFile }: Luks, path: Path): Generator<IgnitionProblem> {
  const hasClevis = !empty(clevis?.custom?.pin) || (clevis?.tang ?? []).length > 0 || clevis?.tpm2 || (clevis?.threshold ?? 0) !== 0;
  if (hasClevis) yield error('luks', path, 'cex stands beside clevis', 'keep one of them');
  if (!empty(keyFile?.source)) yield error('luks', path, 'cex stands beside a key file', 'keep one of them');
}
