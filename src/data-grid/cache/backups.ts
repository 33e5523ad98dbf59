import { isObject } from '../../core/manifest';
import { InputError } from '../../read/error';
import { readYaml } from '../../read/read-yaml';

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

/** The value that a text of JSON or YAML holds; undefined where it cannot be read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Most templates are YAML, which takes longer to read.
  }
  try {
    const [content] = readYaml(text, 'template');
    return content?.value;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/**
 * The sites to which a cache's template backs it up. Templates are XML, JSON or YAML; of what cannot be read nothing is
 * known.
 */
export function backupSites(template: string): readonly string[] {
  if (template.trimStart().startsWith('<')) return inXml(template);
  const value = parsed(template);
  // The cache's type is the one key at the top.
  const caches = isObject(value) ? Object.values(value).filter(isObject) : [];
  return caches.flatMap(({ backups }) => inTree(backups));
}
