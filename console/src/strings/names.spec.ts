import { divisionName, named, partyName } from './names';

describe('names', () => {
  it.each([
    ['api_key:bootstrap', undefined, 'API key bootstrap'],
    ['genesys_user:u1', 'Ada', 'Ada'],
    ['jwt:a:b', undefined, 'Token of a:b'],
  ])('%s with the name %p is %s', (party, name, words) => {
    expect(partyName(party, name)).toBe(words);
  });

  it('says all divisions for the star, and marks what was deleted', () => {
    expect(divisionName({ id: '*', name: 'All divisions' })).toBe('all divisions');
    expect(named({ id: 'd1', name: 'Claims', deleted: true })).toBe('Claims (deleted)');
    expect(named({ id: 'd1' })).toBe('d1');
  });
});
