import { Allowances } from './allowances';

describe('Allowances', () => {
  it('are one for each key', () => {
    const allowances = new Allowances(1);
    expect(allowances.of('ann', 0).take(0)).toBe(true);
    expect(allowances.of('ann', 0).take(0)).toBe(false);
    expect(allowances.of('bob', 0).take(0)).toBe(true);
  });

  it('are forgotten once they are full again', () => {
    const allowances = new Allowances(60);
    for (let i = 0; i < 1_000; i++) allowances.of(`early ${i}`, 0).take(0);
    allowances.of('late', 1_000).take(1_000);
    expect(allowances.size).toBe(1);
  });

  it('are shared beyond a number of keys in use', () => {
    const allowances = new Allowances(1);
    for (let i = 0; i < 50_000; i++) allowances.of(`key ${i}`, 0).take(0);
    expect(allowances.of('one more', 0).take(0)).toBe(true);
    expect(allowances.of('and another', 0).take(0)).toBe(false);
    expect(allowances.size).toBe(50_001);
  });
});
