import type { TunedProfile } from '../tuned';
import { type TunedOptions, type TunedSections, tunedText } from '../tuned/print';

const typed = ['variables', 'sysctl', 'sysfs', 'bootloader', 'cpu', 'vm', 'net', 'service', 'scheduler'] as const;

/** The way back from a profile's text: its sections where exactly this text comes of them again, else the text. */
export function profileProps({ name, data }: { readonly name: string; readonly data: string }): TunedProfile {
  const sections = sectionsOf(data);
  return sections && tunedText(sections) === data ? { name, ...sections } : { name, data };
}

function sectionsOf(data: string): TunedSections | undefined {
  const found = new Map<string, Record<string, string | number>>();
  let options: Record<string, string | number> | undefined;
  for (const line of data.split('\n')) {
    if (line === '') continue;
    const [, section] = /^\[([^\]]+)\]$/.exec(line) ?? [];
    const [, option, value] = /^([^=#;[][^=]*)=(.*)$/.exec(line) ?? [];
    if (section !== undefined) {
      options = {};
      found.set(section, options);
    } else if (options && option !== undefined && value !== undefined) options[option] = numberOr(value);
    else return undefined;
  }
  const { summary, include, ...more } = found.get('main') ?? {};
  if (typeof summary !== 'string' || typeof include === 'number' || Object.keys(more).length > 0) return undefined;
  const other = [...found].filter(([section]) => section !== 'main' && !typed.some((one) => one === section));
  return {
    summary,
    ...(include !== undefined && { include }),
    ...Object.fromEntries(typed.flatMap((section) => (found.has(section) ? [[section, found.get(section)]] : []))),
    ...(other.length > 0 && { sections: Object.fromEntries(other) as Record<string, TunedOptions> }),
  };
}

/** Numbers are written as such, where they are printed in the same way. */
const numberOr = (value: string): string | number =>
  value !== '' && String(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
