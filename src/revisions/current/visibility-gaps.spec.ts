import { compileMatrix } from '../../access/matrix/compile-matrix';
import { runSteps } from '../../access/model/run-steps';
import type { Grant, Snapshot } from '../../access/model/snapshot';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';
import { danglingGaps, ownPermissionGaps } from './visibility-gaps';

const grant = (subjectId: string, divisionId: string, subjectType: Grant['subjectType'] = 'user'): Grant => ({
  subjectId,
  subjectType,
  roleId: 'role',
  divisionId,
});

const seen = {
  users: [{ id: 'ada', name: 'Ada', state: 'active' as const }],
  divisions: [{ id: 'home', name: 'Home', isHome: true }],
};

const gapsIn = (parts: Partial<Snapshot>) => runSteps(danglingGaps(emptySnapshot(parts)));

describe('danglingGaps', () => {
  it('finds nothing where every grant names what was seen', () => {
    expect(gapsIn({ ...seen, grants: [grant('ada', 'home'), grant('ada', '*')] })).toEqual([]);
  });

  it('counts each unseen user once', () => {
    const grants = [grant('ben', 'home'), grant('ben', '*'), grant('cat', 'home')];
    expect(gapsIn({ ...seen, grants })).toEqual([
      {
        part: 'users',
        expected: 3,
        seen: 1,
        detail: 'Grants name 2 users that the OAuth client cannot see.',
      },
    ]);
  });

  it('counts unseen divisions', () => {
    expect(gapsIn({ ...seen, grants: [grant('ada', 'sales')] })).toMatchObject([
      { part: 'divisions', expected: 2, seen: 1 },
    ]);
  });

  it('looks for no user behind the grant of a group, client or trustee', () => {
    const grants = [
      grant('g', 'home', 'group'),
      grant('c', 'home', 'oauth_client'),
      grant('t', '*', 'trustee_user'),
    ];
    expect(gapsIn({ ...seen, grants })).toEqual([]);
  });
});

describe('ownPermissionGaps', () => {
  const rights = (divisionId: string): Snapshot =>
    emptySnapshot({
      oauthClients: [{ id: 'us', name: 'Rolecall', state: 'active', grantType: 'CLIENT-CREDENTIALS' }],
      catalogue: ['directory:user:view', 'authorization:role:view', 'authorization:grant:view'].map(
        (code) => {
          const [domain = '', entity = '', action = ''] = code.split(':');
          return { domain, entity, action, divisionAware: true, allowsConditions: false };
        },
      ),
      roles: [
        {
          id: 'role',
          name: 'Reader',
          isDefault: false,
          permissions: [],
          policies: [
            { domain: 'directory', entity: 'user', actions: ['view'] },
            { domain: 'authorization', entity: '*', actions: ['view'] },
          ],
        },
      ],
      grants: [grant('us', divisionId, 'oauth_client')],
    });

  it('finds nothing when our client may read everywhere', () => {
    expect(ownPermissionGaps(compileMatrix(rights('*')), 'us', 7)).toEqual([]);
  });

  it('names each right that our client holds in some divisions only', () => {
    const gaps = ownPermissionGaps(compileMatrix(rights('home')), 'us', 7);
    expect(gaps).toHaveLength(3);
    expect(gaps[0]).toMatchObject({ part: 'users', seen: 7 });
    expect(gaps[0]?.detail).toContain('directory:user:view');
  });

  it('says nothing of a client that it cannot see', () => {
    expect(ownPermissionGaps(compileMatrix(rights('home')), 'somebody-else', 7)).toEqual([]);
  });
});
