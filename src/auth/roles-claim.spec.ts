import { rolesOf } from './roles-claim';

describe('rolesOf', () => {
  it('reads an array', () => {
    expect(rolesOf({ roles: ['auditor', 'admin'] }, 'roles')).toEqual(['auditor', 'admin']);
  });

  it('reads text separated by blanks', () => {
    expect(rolesOf({ scope: 'openid auditor  admin' }, 'scope')).toEqual(['auditor', 'admin']);
  });

  it('follows a dotted path into nested claims', () => {
    expect(rolesOf({ realm_access: { roles: ['auditor'] } }, 'realm_access.roles')).toEqual(['auditor']);
  });

  it('takes a claim whose own name has dots', () => {
    expect(rolesOf({ 'https://example.com/roles': ['auditor'] }, 'https://example.com/roles')).toEqual([
      'auditor',
    ]);
  });

  it('ignores names that are not ours, and repeats', () => {
    expect(rolesOf({ roles: ['root', 'auditor', 'auditor', 7, null, ['admin']] }, 'roles')).toEqual([
      'auditor',
    ]);
  });

  it.each([[{}], [{ roles: null }], [{ roles: 1 }], [{ roles: { admin: true } }], [{ roles: true }]])(
    'finds none in %j',
    (claims) => {
      expect(rolesOf(claims, 'roles')).toEqual([]);
    },
  );

  it.each(['a.b.c', 'a.constructor.name', '__proto__.roles', 'a.0'])('finds none at %s', (path) => {
    expect(rolesOf({ a: 'admin' }, path)).toEqual([]);
  });
});
