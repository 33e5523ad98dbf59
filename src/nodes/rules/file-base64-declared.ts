import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { filesHeld } from '../files-held';

/** Base64 of a text that has several lines, or at least a whole one. */
function textBehind(data: string): string | undefined {
  if (data.length < 16 || data.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return undefined;
  const text = Buffer.from(data, 'base64').toString('utf8');
  return /^[\t\n\r -~]+\n/.test(text) ? text : undefined;
}

/** Data URLs are percent-encoded unless `;base64` stands before the comma. */
export default rule(MachineConfig, {
  id: 'file-base64-declared',
  consequence: 'discouraged',
  summary: 'Contents in base64 say so before the comma',
  *check(_, ask) {
    for (const { file, path, base64, ...held } of filesHeld(ask)) {
      const data = held.data.replaceAll('%3D', '=');
      const text = base64 ? undefined : textBehind(data);
      if (text === undefined) continue;
      const [line = ''] = text.split('\n');
      yield {
        path: [...path, 'contents', 'source'],
        message: `${file.path} will hold base64 as it is, not the text behind it, which begins ${JSON.stringify(line)}`,
        help: data.length <= 120 ? `write data:;base64,${data}` : 'write ";base64" before the comma',
      };
    }
  },
});
