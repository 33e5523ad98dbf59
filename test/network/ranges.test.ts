import { describe, expect, it } from 'vitest';
import { addressOf, printAddress, printNetwork, rangeOf } from '../../src/network/ranges';

const network = (cidr: string): string | undefined => {
  const range = rangeOf(cidr);
  return range && printNetwork(range);
};

describe('addresses and networks', () => {
  it('are read and written alike', () => {
    for (const text of [
      '0.0.0.0',
      '10.1.2.3',
      '255.255.255.255',
      '::',
      '::1',
      '2001:db8::',
      '2001:db8::1',
      '1:2:3:4:5:6:7:8',
      '1::4:0:0:7:8',
    ]) {
      const address = addressOf(text);
      expect(address === undefined ? undefined : printAddress(address)).toBe(text);
    }
    for (const cidr of ['0.0.0.0/0', '10.1.2.0/24', '10.1.2.3/32', '::/0', '2001:db8::/32', '2001:db8::1/128'])
      expect(network(cidr)).toBe(cidr);
  });
  it('lose host bits and leading zeros', () => {
    expect(network('8.8.8.8/16')).toBe('8.8.0.0/16');
    expect(network('010.008.1.0/24')).toBe('10.8.1.0/24');
  });
  it('are none where the text is none', () => {
    for (const text of ['10.0.0', '10.0.0.256', '1:2:3', 'example.com', '']) expect(addressOf(text)).toBeUndefined();
    for (const text of ['10.0.0.0', '10.0.0.0/33', '::/129', '10.0.0.0/-1', '/8']) expect(rangeOf(text)).toBeUndefined();
  });
});
