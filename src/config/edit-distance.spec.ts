import { editDistance } from './edit-distance';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['PORT', 'PORT', 0],
    ['', 'PORT', 4],
    ['PRT', 'PORT', 1],
    ['POORT', 'PORT', 1],
    ['PART', 'PORT', 1],
    ['PROT', 'PORT', 1],
    ['TROP', 'PORT', 3],
    ['HOST', 'PORT', 2],
    ['SYNC_INTERVALL', 'SYNC_INTERVAL', 1],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %i, either way', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
