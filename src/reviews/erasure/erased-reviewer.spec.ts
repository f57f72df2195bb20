import { renamedParties, withoutAddresses } from './erased-reviewer';

const emails = new Set(['ada@example.org', 'a"b@example.org']);

describe('An erased reviewer', () => {
  it.each([
    [['email:ada@example.org'], ['genesys_user:ada']],
    [['email:a"b@example.org', 'genesys_user:ada'], ['genesys_user:ada']],
    [['email:xada@example.org'], ['email:xada@example.org']],
    [['jwt:ada@example.org'], ['jwt:ada@example.org']],
    [[], []],
  ])('is named by the account: %j as %j', (names, expected) => {
    expect(renamedParties(names, emails, 'ada')).toEqual(expected);
  });

  it.each([
    [
      { named: [{ type: 'email', id: ' Ada@Example.org' }] },
      { named: [{ type: 'genesys_user', id: 'ada' }] },
    ],
    [
      { a: { b: { id: 'a"b@example.org', type: 'email' } } },
      { a: { b: { id: 'ada', type: 'genesys_user' } } },
    ],
    [
      { type: 'api_key', id: 'ada@example.org' },
      { type: 'api_key', id: 'ada@example.org' },
    ],
    [
      { type: 'email', id: 1 },
      { type: 'email', id: 1 },
    ],
    [
      ['ada@example.org', null, 1],
      ['ada@example.org', null, 1],
    ],
  ])('is so in a definition: %j as %j', (definition, expected) => {
    expect(JSON.parse(withoutAddresses(JSON.stringify(definition), emails, 'ada'))).toEqual(expected);
  });
});
