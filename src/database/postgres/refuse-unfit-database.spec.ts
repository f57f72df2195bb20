import { refuseUnfitDatabase, type DatabaseFacts } from './refuse-unfit-database';

const fit: DatabaseFacts = {
  encoding: 'UTF8',
  isolation: 'read committed',
  standardStrings: 'on',
  searchPath: '"$user", public',
  schema: 'public',
  mayCreate: true,
  ours: [],
};

describe('refuseUnfitDatabase', () => {
  it.each<[string, Partial<DatabaseFacts>]>([
    ['an empty one', {}],
    ['one with its tables', { ours: ['public'] }],
    ['one that is complete, to a role that may not make tables', { ours: ['public'], mayCreate: false }],
    ['one with a schema of its own', { schema: 'rolecall', ours: ['rolecall'], searchPath: 'rolecall' }],
  ])('takes %s', (_name, facts) => {
    expect(() => refuseUnfitDatabase({ ...fit, ...facts })).not.toThrow();
  });

  it.each<[Partial<DatabaseFacts>, RegExp]>([
    [{ encoding: 'LATIN1' }, /stores text as LATIN1.*ENCODING 'UTF8'/],
    [{ encoding: 'SQL_ASCII' }, /stores text as SQL_ASCII/],
    [{ standardStrings: 'off' }, /standard_conforming_strings = on/],
    [{ isolation: 'serializable' }, /is serializable.*'read committed'/],
    [{ schema: null, searchPath: 'gone' }, /no schema of search_path \(gone\)/],
    [{ mayCreate: false }, /GRANT CREATE ON SCHEMA public/],
    [{ schema: 'mine', ours: ['public'] }, /tables are in the schema public.*Put public first/],
    [{ ours: ['mine', 'public'], schema: 'mine' }, /two schemas with tables of Rolecall, mine and public/],
  ])('refuses %p and says what to do', (facts, sentence) => {
    expect(() => refuseUnfitDatabase({ ...fit, ...facts })).toThrow(sentence);
  });
});
