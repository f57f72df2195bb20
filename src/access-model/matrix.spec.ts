import { compileMatrix } from './compile-matrix';
import type { Snapshot } from './snapshot';

const at = '2026-01-01T00:00:00Z';
const org: Snapshot = {
  revision: 1,
  asOf: at,
  organization: { id: 'org', name: 'Org' },
  users: [{ id: 'u', name: 'U', state: 'active' }],
  groups: [],
  oauthClients: [],
  trustees: [],
  roles: [
    {
      id: 'r',
      name: 'R',
      isDefault: false,
      permissions: [],
      policies: [{ domain: 'a', entity: '*', actions: ['view'] }],
    },
  ],
  divisions: [],
  catalogue: [{ domain: 'a', entity: 'b', action: 'view', divisionAware: true, allowsConditions: false }],
  grants: [{ subjectId: 'u', subjectType: 'user', roleId: 'r', divisionId: 'd' }],
  accessPolicies: [],
  readAt: {} as Snapshot['readAt'],
  gaps: [],
};

describe('Matrix', () => {
  it('answers by division', () => {
    const matrix = compileMatrix(org);
    expect(matrix.check('u', 'a:b:view').reason).toBe('granted_in_some_divisions');
    expect(matrix.check('u', 'a:b:view', 'd').reason).toBe('granted');
    expect(matrix.check('u', 'a:b:view', 'e').reason).toBe('not_granted_in_division');
    expect(matrix.check('v', 'a:b:view', 'e').reason).toBe('unknown_user');
    expect(matrix.check('u', 'a:b:edit', 'e').reason).toBe('unknown_permission');
  });
});
