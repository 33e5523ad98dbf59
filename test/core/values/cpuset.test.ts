import { describe, expect, it } from 'vitest';
import { type CpuSet, cpuCount, cpuOverlap, parseCpuSet, printCpuSet } from '../../../src/core/values/cpuset';

const set = (text: string): CpuSet => parseCpuSet(text).value ?? [];

describe('CPU sets', () => {
  it.each([
    ['', '', 0],
    ['3', '3', 1],
    ['0-3,8', '0-3,8', 5],
    ['8,0-3', '0-3,8', 5],
    ['0-2,1-4', '0-4', 5],
    ['1,2,3', '1-3', 3],
    ['1-1', '1', 1],
    ['+1', '1', 1],
  ])('reads %j as %j', (text, printed, count) => {
    expect(printCpuSet(set(text))).toBe(printed);
    expect(cpuCount(set(text))).toBe(count);
  });

  it.each(['a', '1,', ',', '3-1', '-1', '1-', '1-2-3', ' 1', '1.5'])('refuses %j', (text) => {
    expect(parseCpuSet(text).error).toBeDefined();
  });

  it('finds what two sets share', () => {
    expect(printCpuSet(cpuOverlap(set('0-3,8-11'), set('2-9')))).toBe('2-3,8-9');
    expect(cpuOverlap(set('0-3'), set('4-7'))).toEqual([]);
  });
});
