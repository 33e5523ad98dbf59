/** A path as systemd writes it in names of units (systemd-escape --path; go-systemd unit/escape.go, UnitNamePathEscape). */
export function escapePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return '-';
  return [...new TextEncoder().encode(parts.join('/'))].map(escapeByte).join('');
}

function escapeByte(byte: number, at: number): string {
  const character = String.fromCharCode(byte);
  if (character === '/') return '-';
  return /[A-Za-z0-9:_.]/.test(character) && !(character === '.' && at === 0) ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
}
