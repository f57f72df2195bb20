import { callerOf } from './caller';
import { MissingPermissionError } from './auth.errors';

describe('MissingPermissionError', () => {
  it('says what is required, and what the caller has', () => {
    const { message } = new MissingPermissionError(
      'purposes:write',
      callerOf('key-1', 'api_key', ['purpose-reader']),
    );
    expect(message).toBe(
      'This needs the permission purposes:write. Required one of: purpose-admin, admin. ' +
        'User roles: purpose-reader.',
    );
  });

  it('says so of a caller without roles too, and never who it is', () => {
    const { message } = new MissingPermissionError('sync:start', callerOf('ann@example.org', 'jwt', []));
    expect(message).toMatch(/User roles: none\.$/);
    expect(message).not.toContain('ann');
  });
});
