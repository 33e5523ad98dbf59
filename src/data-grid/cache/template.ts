import { InputError } from '../../read/error';
import { readYaml } from '../../read/read-yaml';

/** Whether a template is XML; else it is JSON or YAML (infinispan-operator pkg/mime, GuessMarkup). */
export const isXml = (template: string): boolean => template.trimStart().startsWith('<');

/** The value that a template of JSON or YAML holds; undefined where it cannot be read. */
export function templateValue(text: string): unknown {
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

/** Whether a template is neither XML, which is not read here, nor JSON nor YAML. */
export const isUnreadable = (template: string): boolean => !isXml(template) && templateValue(template) === undefined;
