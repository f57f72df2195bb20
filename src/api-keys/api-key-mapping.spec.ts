import type { ApiKeyRow } from '../database/tables/api-key-row';
import { toApiKey, toLiveKey } from './api-key-mapping';

const row: ApiKeyRow = {
  id: 'key-1',
  name: 'Reporting',
  sha256: 'ab'.repeat(32),
  key_prefix: 'AbCd',
  roles: '["auditor"]',
  created_at: '2026-01-01T00:00:00.000Z',
  created_by_type: 'jwt',
  created_by_id: 'ada',
  created_by_person: null,
  expires_at: '2026-02-01T00:00:00.000Z',
  last_used_at: null,
  revoked_at: null,
};

describe('a row of an API key', () => {
  it('is shown without the digest', () => {
    expect(Object.values(toApiKey(row))).not.toContain(row.sha256);
    expect(toApiKey(row)).toMatchObject({ roles: ['auditor'], createdBy: { type: 'jwt', id: 'ada' } });
  });

  it('becomes a caller with the id, the kind and the roles of the key', () => {
    const { caller, sha256, expiresAtMs } = toLiveKey(row);
    expect(caller).toMatchObject({ id: 'key-1', kind: 'api_key', roles: ['auditor'] });
    expect(sha256).toEqual(Buffer.alloc(32, 0xab));
    expect(expiresAtMs).toBe(Date.UTC(2026, 1, 1));
  });

  it('gives nothing for roles that this version does not know', () => {
    const { caller } = toLiveKey({ ...row, roles: '["root","constructor"]' });
    expect(caller.permissions.size).toBe(0);
  });

  it('has ended when its end cannot be read, and never ends without one', () => {
    expect(toLiveKey({ ...row, expires_at: 'soon' }).expiresAtMs).toBe(0);
    expect(toLiveKey({ ...row, expires_at: null }).expiresAtMs).toBe(Number.POSITIVE_INFINITY);
  });
});
