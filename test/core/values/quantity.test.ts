import { describe, expect, it } from 'vitest';
import {
  compareQuantities,
  isNegative,
  isZero,
  parseQuantity,
  printQuantity,
  type Quantity,
  wholeValue,
} from '../../../src/core/values/quantity';

function quantity(text: string): Quantity {
  const { value, error } = parseQuantity(text);
  if (value === undefined) throw new Error(error);
  return value;
}

describe('quantities', () => {
  it.each([
    ['0', 0n],
    ['1', 1_000_000_000n],
    ['500m', 500_000_000n],
    ['-1.5', -1_500_000_000n],
    ['+2k', 2_000_000_000_000n],
    ['.5', 500_000_000n],
    ['5.', 5_000_000_000n],
    ['1Ki', 1_024_000_000_000n],
    ['1.5Ki', 1_536_000_000_000n],
    ['2e3', 2_000_000_000_000n],
    ['2E-3', 2_000_000n],
    ['0.1n', 1n],
    ['-0.1n', -1n],
    ['1E', 10n ** 27n],
    ['', undefined],
    ['1 ', undefined],
    ['4gi', undefined],
    ['1.2.3', undefined],
    ['1m5', undefined],
    ['1e', undefined],
    ['1e+', undefined],
    ['10%', undefined],
    ['-', 0n],
    ['Mi', 0n],
    ['Ei', undefined],
  ])('reads %j', (text, nano) => {
    expect(parseQuantity(text).value?.nano).toBe(nano);
  });

  it.each([
    ['1000m', '1'],
    ['1024Mi', '1Gi'],
    ['1500', '1500'],
    ['1000', '1k'],
    ['0.5', '500m'],
    ['1.5Gi', '1536Mi'],
    ['512Ki', '512Ki'],
    ['1000Mi', '1000Mi'],
    ['100Ki', '100Ki'],
    ['1e3', '1e3'],
    ['0Mi', '0'],
    ['0.0001Ki', '102400u'],
  ])('prints %j as %j', (text, printed) => {
    expect(printQuantity(quantity(text))).toBe(printed);
  });

  it('caps binary amounts at the largest int64', () => {
    expect(wholeValue(quantity('8Ei'))).toBe(2n ** 63n - 1n);
  });

  it('rounds to whole units away from zero', () => {
    expect(wholeValue(quantity('1500m'))).toBe(2n);
    expect(wholeValue(quantity('-1500m'))).toBe(-2n);
  });

  it('says why a text is none', () => {
    expect(parseQuantity('5mi').error).toContain('mi');
    expect(isZero(quantity('0Gi'))).toBe(true);
    expect(isNegative(quantity('-1Gi'))).toBe(true);
  });

  it('prints what it reads back as the same amount', () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed % below;
    };
    const suffixes = ['', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'Ki', 'Mi', 'Gi', 'e3', 'e-2'];
    for (let round = 0; round < 500; round += 1) {
      const written = quantity(`${next(2) === 0 ? '-' : ''}${next(100000)}.${next(1000)}${suffixes[next(suffixes.length)]}`);
      expect(compareQuantities(quantity(printQuantity({ nano: written.nano, format: written.format })), written)).toBe(0);
    }
  });
});
