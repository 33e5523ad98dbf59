import { isObject } from '../../core/manifest';
import { isXml, templateValue } from './template';

/** The names of `<backup site="…">` in a text of XML. */
const inXml = (text: string): string[] => [...text.matchAll(/<backup\s[^>]*?\bsite\s*=\s*["']([^"']*)["']/g)].map(([, name = '']) => name);

/** YAML has a map of sites, or a list of backups, each with its site. */
function inTree(backups: unknown): string[] {
  if (Array.isArray(backups)) {
    return backups.flatMap((item) => {
      const backup = isObject(item) && isObject(item['backup']) ? item['backup'] : item;
      return isObject(backup) && typeof backup['site'] === 'string' ? [backup['site']] : [];
    });
  }
  if (!isObject(backups)) return [];
  return Object.entries(backups).flatMap(([name, value]) => (isObject(value) && 'backup' in value ? [name] : []));
}

/**
 * The sites to which a cache's template backs it up. Templates are XML, JSON or YAML; of what cannot be read nothing is
 * known.
 */
export function backupSites(template: string): readonly string[] {
  if (isXml(template)) return inXml(template);
  const value = templateValue(template);
  // The cache's type is the one key at the top.
  const caches = isObject(value) ? Object.values(value).filter(isObject) : [];
  return caches.flatMap(({ backups }) => inTree(backups));
}

/** Whether a cache's template makes it the backup for a cache of another name at another site. */
export function takesBackupsOf(template: string, cache: string, site: string): boolean {
  if (isXml(template)) {
    const [tag = ''] = /<backup-for\s[^>]*>/.exec(template) ?? [];
    const value = (name: string): string | undefined => new RegExp(`${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
    return value('remote-cache') === cache && value('remote-site') === site;
  }
  const tree = templateValue(template);
  const caches = isObject(tree) ? Object.values(tree).filter(isObject) : [];
  return caches.some((one) => {
    const backup = one['backupFor'] ?? one['backup-for'];
    if (!isObject(backup)) return false;
    return (backup['remoteCache'] ?? backup['remote-cache']) === cache && (backup['remoteSite'] ?? backup['remote-site']) === site;
  });
}
