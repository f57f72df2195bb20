import { Tokens } from './tokens';

describe('Tokens', () => {
  let now: number;
  let tokens: Tokens;

  beforeEach(() => {
    now = 0;
    tokens = new Tokens(() => now);
  });

  it('know whose token it is until it expires', () => {
    const token = tokens.issue({ clientId: 'client' }, 10);

    now = 9_999;
    expect(tokens.callerOf(token)).toEqual({ clientId: 'client', token, expiresAt: 10_000 });
    now = 10_000;
    expect(tokens.callerOf(token)).toBeUndefined();
  });

  it('know the user who uses a client', () => {
    const token = tokens.issue({ clientId: 'desk', userId: 'alice' }, 10);

    expect(tokens.callerOf(token)).toMatchObject({ clientId: 'desk', userId: 'alice' });
  });

  it('are never issued twice', () => {
    expect(tokens.issue({ clientId: 'client' }, 10)).not.toBe(tokens.issue({ clientId: 'client' }, 10));
  });

  it('are revoked one by one, or all together', () => {
    const [first, second] = [
      tokens.issue({ clientId: 'client' }, 10),
      tokens.issue({ clientId: 'client' }, 10),
    ];

    tokens.revoke(first);
    expect(tokens.callerOf(first)).toBeUndefined();
    expect(tokens.callerOf(second)).toBeDefined();
    tokens.revokeAll();
    expect(tokens.callerOf(second)).toBeUndefined();
  });
});
