import { orgIndex } from '../index/testing/org-index';
import { oncePerIndex } from './once-per-index';

describe('oncePerIndex', () => {
  it('computes once for each index, also what is undefined', async () => {
    const [one, other] = [await orgIndex(), await orgIndex()];
    const compute = jest.fn().mockReturnValueOnce(undefined).mockReturnValueOnce(2);
    const value = oncePerIndex<number | undefined>(compute);
    expect([value(one), value(other), value(one), value(other)]).toEqual([undefined, 2, undefined, 2]);
    expect(compute).toHaveBeenCalledTimes(2);
  });
});
