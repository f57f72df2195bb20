import { reviewersIn } from './reviewers-in';

describe('reviewersIn', () => {
  it.each([
    ['ada@example.com', [{ type: 'email', id: 'ada@example.com' }], []],
    [
      'api_key:k1\n genesys_user:u1 ',
      [
        { type: 'api_key', id: 'k1' },
        { type: 'genesys_user', id: 'u1' },
      ],
      [],
    ],
    ['ada@example.com\n\nada@example.com', [{ type: 'email', id: 'ada@example.com' }], []],
    ['Ada\nada@example.com', [{ type: 'email', id: 'ada@example.com' }], ['Ada']],
    ['jwt:ada', [], ['jwt:ada']],
    ['ada@example.com, bob@example.com', [], ['ada@example.com, bob@example.com']],
    ['', [], []],
  ])('reads %j', (text, reviewers, faults) => {
    expect(reviewersIn(text)).toEqual({ reviewers, faults });
  });
});
