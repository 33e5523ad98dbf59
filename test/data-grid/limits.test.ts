import { describe, expect, it } from 'vitest';
import { compareQuantities } from '../../src/core/values/quantity';
import { parseLimits } from '../../src/data-grid/webhook/limits';
import { findings } from '../support/judge';
import { infinispan } from './support';

const hits = (spec: object): string[] =>
  findings(infinispan(spec))
    .filter((f) => f.rule === 'limit-and-request')
    .map((f) => f.path)
    .sort();

describe('limit:request', () => {
  it('reads a lone limit as the request too', () => {
    const { value } = parseLimits('2Gi');
    expect(value && compareQuantities(value.limit, value.request)).toBe(0);
  });

  it.each(['', ':', '2Gi:', ':1Gi', '2Gi:1Gi:1Gi', '2 Gi', '2GB', 'half'])('does not read %j', (text) => {
    expect(parseLimits(text).error).toBeTypeOf('string');
  });

  it('takes a text exactly where the second amount is no more than the first', () => {
    for (let limit = 1; limit <= 6; limit++) {
      for (let request = 1; request <= 6; request++) {
        const spec = { container: { cpu: `${limit * 500}m:${request * 0.5}` } };
        expect(hits(spec), JSON.stringify(spec)).toHaveLength(request > limit ? 1 : 0);
      }
    }
  });

  it('compares amounts, not texts', () => expect(hits({ container: { memory: '1Gi:1024Mi' } })).toEqual([]));
});

describe('where it is looked at', () => {
  const wrong = { cpu: '1:2', memory: '1Gi:2Gi' };

  it('in the container and the config listener', () => {
    expect(hits({ container: wrong, configListener: wrong })).toEqual([
      'spec.configListener.cpu',
      'spec.configListener.memory',
      'spec.container.cpu',
      'spec.container.memory',
    ]);
  });

  it('in the init container only beside an artifact', () => {
    const initContainer = { cpu: '1:2' };
    expect(hits({ dependencies: { initContainer } })).toEqual([]);
    expect(hits({ dependencies: { initContainer, artifacts: [{ maven: 'a:b:1' }] } })).toEqual(['spec.dependencies.initContainer.cpu']);
  });

  it('leaves empty texts alone', () => expect(hits({ container: { cpu: '', memory: '' } })).toEqual([]));
});
