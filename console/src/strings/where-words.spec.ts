import { whereWords } from './where-words';

const sales = { id: 'd1', name: 'Sales' };
const claims = { id: 'd2', name: 'Claims' };

describe('whereWords', () => {
  it.each([
    [{ everywhere: true, divisions: [], conditional: [] }, 'everywhere'],
    [{ everywhere: false, divisions: [sales, claims], conditional: [] }, 'Sales, Claims'],
    [{ everywhere: false, divisions: [sales], conditional: [claims] }, 'Sales; on a condition in Claims'],
    [{ everywhere: false, divisions: [], conditional: [{ id: '*' }] }, 'on a condition in all divisions'],
  ])('%j is %s', (held, words) => {
    expect(whereWords(held)).toBe(words);
  });
});
