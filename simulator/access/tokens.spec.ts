import { Tokens } from './tokens';

describe('Tokens', () => {
  let now: number;
  let tokens: Tokens;

  beforeEach(() => {
    now = 0;
    tokens = new Tokens(() => now);
  });

  it('know whose token it is until it expires', () => {
    const token = tokens.issue('client', 10);

    now = 9_999;
    expect(tokens.callerOf(token)).toEqual({ clientId: 'client', token });
    now = 10_000;
    expect(tokens.callerOf(token)).toBeUndefined();
  });

  it('are never issued twice', () => {
    expect(tokens.issue('client', 10)).not.toBe(tokens.issue('client', 10));
  });

  it('are revoked one by one, or all together', () => {
    const [first, second] = [tokens.issue('client', 10), tokens.issue('client', 10)];

    tokens.revoke(first);
    expect(tokens.callerOf(first)).toBeUndefined();
    expect(tokens.callerOf(second)).toBeDefined();
    tokens.revokeAll();
    expect(tokens.callerOf(second)).toBeUndefined();
  });
});
