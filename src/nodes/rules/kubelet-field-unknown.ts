import type { Problem } from '../../check/rule';
import { nearest } from '../../check/words';
import type { Path } from '../../core/path';
import type { StructType } from '../kubelet/types';
import { kubeletRule } from '../kubelet-rule';

/** Fields of the KubeletConfig itself, which people write among those of the kubelet. */
const outer = ['autoSizingReserved', 'logLevel', 'tlsSecurityProfile'];

/** `node-status-update-frequency`, the kubelet's flag, as its field is written. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function unknownField(path: Path, type: StructType): Problem {
  const name = String(path.at(-1));
  const known = path.length === 2 ? [...type.fields.keys()] : [];
  const meant = known.includes(camel(name)) ? camel(name) : nearest(name, known);
  const help = outer.includes(name) ? `move ${name} one level up, beside kubeletConfig` : meant ? `did you mean ${meant}?` : 'remove it';
  return { path, message: `the kubelet of this release has no setting ${name}: it is dropped`, help };
}

export default kubeletRule({
  id: 'kubelet-field-unknown',
  consequence: 'ignored',
  summary: 'Every kubelet setting is a field of KubeletConfiguration',
  problems: ({ dropped, type }) => dropped.map((path) => unknownField(path, type)),
});
