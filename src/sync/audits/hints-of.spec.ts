import * as fc from 'fast-check';
import { hintsOf } from './hints-of';

const role = { service: 'PeoplePermissions', entityType: 'Role', entityId: 'role-1', properties: [] };
const user = { service: 'Directory', entityType: 'User', action: 'Update', entityId: 'u' };

describe('hintsOf', () => {
  it.each([
    ['a grant', { ...role, action: 'MemberAdd', entityName: 'u--role-1--*' }, [['subject', 'u']]],
    [
      'a grant that is taken',
      { ...role, action: 'MemberRemove', entityName: 'u--role-1--d' },
      [['subject', 'u']],
    ],
    [
      'a grant without its triple',
      { ...role, action: 'MemberAdd', entityName: 'Agents' },
      [['role_holders', 'role-1']],
    ],
    [
      'a triple of another role',
      { ...role, action: 'MemberAdd', entityName: 'u--other--d' },
      [['role_holders', 'role-1']],
    ],
    [
      'a triple that lacks a part',
      { ...role, action: 'MemberAdd', entityName: 'u--role-1--' },
      [['role_holders', 'role-1']],
    ],
    ['an edited role', { ...role, action: 'Update' }, [['role', 'role-1']]],
    ['a licence of a role', { ...role, action: 'LicenseUpdate' }, [['role', 'role-1']]],
    ['settings of roles', { ...role, entityType: 'RoleSettings', action: 'Update' }, [['roles', '*']]],
    ['an access policy', { ...role, entityType: 'Policy', action: 'Create' }, [['access_policies', '*']]],
    [
      'an OAuth client',
      { ...role, entityType: 'OAuthClient', action: 'Delete', entityId: 'c' },
      [['oauth_client', 'c']],
    ],
    [
      'a trust',
      { ...role, entityType: 'OrganizationAuthorizationTrust', action: 'Create' },
      [['organization', '*']],
    ],
    ['a token', { ...role, entityType: 'AccessToken', action: 'Create' }, []],
    [
      'a group',
      { service: 'Groups', entityType: 'DirectoryGroup', action: 'Update', entityId: 'g', properties: [] },
      [['group', 'g']],
    ],
    [
      'a group without id',
      { service: 'Groups', entityType: 'DirectoryGroup', action: 'Update', properties: [] },
      [['organization', '*']],
    ],
    ['a state of a user', { ...user, properties: ['state'] }, [['user', 'u']]],
    ['noise', { ...user, properties: ['version'] }, []],
    ['a state among noise', { ...user, properties: ['version', 'state'] }, [['user', 'u']]],
    ['a user that does not say what changed', { ...user, properties: [] }, [['user', 'u']]],
    ['a deleted user', { ...user, action: 'Delete', properties: ['version'] }, [['user', 'u']]],
    ['another service', { ...user, service: 'Routing', properties: ['state'] }, []],
  ])('tells what to read again after %s', (_, event, hints) => {
    expect(hintsOf(event).map(({ kind, id }) => [kind, id])).toEqual(hints);
  });

  it('never believes more of a grant than ids, and always leads to its subject or its role', () => {
    const text = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('MemberAdd', 'MemberUpdate', 'MemberRemove'),
        (name, entityId, action) => {
          const hints = hintsOf({ ...role, action, entityId, entityName: name });
          expect(hints).toHaveLength(1);
          const [{ kind, id }] = hints as [(typeof hints)[number]];
          expect(kind === 'subject' ? name.startsWith(`${id}--${entityId}--`) : id === entityId).toBe(true);
        },
      ),
    );
  });
});
