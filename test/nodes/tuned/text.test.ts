import { describe, expect, it } from 'vitest';
import { tunedText } from '../../../src/nodes/tuned/print';
import { includesOf, parseTuned } from '../../../src/nodes/tuned/text';

describe('a profile’s text', () => {
  it('is read section by section, the last of equal options winning', () => {
    const { sections, errors } = parseTuned('# x\n[main]\nsummary=a b\n[sysctl]\nvm.a=1 # one\nvm.a = 2\n[main]\ninclude=c\n');
    expect(errors).toEqual([]);
    expect(sections).toEqual([
      { name: 'main', options: { summary: 'a b', include: 'c' }, line: 2 },
      { name: 'sysctl', options: { 'vm.a': '2' }, line: 4 },
    ]);
  });
  it('goes on in lines that are indented', () => {
    expect(parseTuned('[bootloader]\ncmdline=a\n  b=c\n').sections[0]?.options).toEqual({ cmdline: 'a\nb=c' });
  });
  it.each([
    ['summary=a\n[main]\n', 1, /before the first/],
    ['[main]\nsummary: a\n', 2, /no option=value/],
    ['[main]\n=a\n', 2, /no option before/],
  ])('cannot be read: %j', (text, line, message) => {
    expect(parseTuned(text).errors).toEqual([{ line, message: expect.stringMatching(message) }]);
  });
  it('lines end as Python has it, in each of three ways', () => {
    const { sections, errors } = parseTuned('[main]\r\nsummary=a\rinclude=b\n');
    expect({ options: sections[0]?.options, errors }).toEqual({ options: { summary: 'a', include: 'b' }, errors: [] });
  });

  it('takes what stands below DEFAULT for all sections', () => {
    const { sections } = parseTuned('[DEFAULT]\na=1\n[main]\nsummary=x\n[sysctl]\na=2\n');
    expect(sections.map(({ name, options }) => [name, options])).toEqual([
      ['main', { a: '1', summary: 'x' }],
      ['sysctl', { a: '2' }],
    ]);
  });
  it.each([
    ['openshift-node,-extra', ['openshift-node']],
    ['a b', ['a b']],
    ['a ; b,c', ['a', 'b', 'c']],
    ['-provider-\x24{f:exec:cat:/provider},openshift', []],
  ])('includes of %j', (include, names) => {
    expect(includesOf(parseTuned(`[main]\ninclude=${include}\n`))).toEqual(names);
  });
  it('is read as it was printed', () => {
    const text = tunedText({ summary: 'a', include: ['b', 'c'], sysctl: { 'x.y': 1 }, sections: { mine: { type: 'sysfs', '/sys/a': 2 } } });
    expect(parseTuned(text).sections.map(({ name, options }) => [name, options])).toEqual([
      ['main', { summary: 'a', include: 'b,c' }],
      ['sysctl', { 'x.y': '1' }],
      ['mine', { type: 'sysfs', '/sys/a': '2' }],
    ]);
  });
});
