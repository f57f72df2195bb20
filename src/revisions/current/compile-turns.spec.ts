import { CompileTurns } from './compile-turns';
import { PastRevisionsBusyError } from '../revisions.errors';

describe('CompileTurns', () => {
  it('lets two run at once, and the others in order', async () => {
    const turns = new CompileTurns();
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (number: number) =>
      turns.take(() => {
        begun.push(number);
        return new Promise<number>((resolve) => ends.push(() => resolve(number)));
      });
    const works = [1, 2, 3, 4].map(work);
    expect(begun).toEqual([1, 2]);
    for (const one of [0, 1, 2, 3]) {
      ends[one]!();
      await works[one];
      await new Promise(setImmediate);
    }
    expect(begun).toEqual([1, 2, 3, 4]);
    expect(await Promise.all(works)).toEqual([1, 2, 3, 4]);
  });

  it('goes on after a failure, and refuses when too many wait', async () => {
    const turns = new CompileTurns();
    await expect(turns.take(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    const never = () => new Promise<void>(() => undefined);
    for (let i = 0; i < 22; i++) void turns.take(never);
    await expect(turns.take(never)).rejects.toThrow(PastRevisionsBusyError);
  });
});
