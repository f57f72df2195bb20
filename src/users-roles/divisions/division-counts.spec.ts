import { orgIndex } from '../../access/index/testing/org-index';
import { grant, user } from '../../access/model/testing/org-matrix';
import { divisionCounts } from './division-counts';

describe('divisionCounts', () => {
  it('counts users at home and grants of every kind of subject', async () => {
    const users = [
      { ...user('u'), divisionId: 'd' },
      { ...user('v', 'deleted'), divisionId: 'd' },
      user('w'),
    ];
    const grants = [
      grant('u', 'viewer', 'd'),
      grant('c', 'viewer', 'd', 'oauth_client'),
      grant('u', 'viewer', '*'),
    ];
    const counts = await divisionCounts(await orgIndex({ users, grants }));
    expect(counts.get('d')).toEqual({ users: 2, grants: 2 });
  });

  it('is made once for each index', async () => {
    const index = await orgIndex();
    expect(divisionCounts(index)).toBe(divisionCounts(index));
  });
});
