import type { RefreshData } from '../../access/matrix/refreshed-subject';
import { RecentRefreshes } from './recent-refreshes';

const data = (id: string, roleId = 'viewer'): RefreshData => ({
  refreshedSubjects: [{ type: 'oauth_client', id, grants: [{ roleId, divisionId: '*' }] }],
  roles: [],
});
const nothing = { refreshedSubjects: [], roles: [] };

describe('RecentRefreshes', () => {
  let lately: RecentRefreshes;
  beforeEach(() => (lately = new RecentRefreshes()));

  it('remembers what is read during a sync run, the last of each subject', () => {
    lately.begin();
    lately.expect()(data('a', 'old'), 2);
    lately.expect()(data('b'), 3);
    lately.expect()(data('a'), 4);
    expect(lately.latest().refreshedSubjects).toEqual([
      ...data('a').refreshedSubjects,
      ...data('b').refreshedSubjects,
    ]);
    expect([1, 2, 3, 4, 5].filter((revision) => lately.isOurs(revision))).toEqual([2, 3, 4]);
  });

  it('does not remember what had begun before: the sync run is the later one', () => {
    const note = lately.expect();
    lately.begin();
    note(data('a'), 2);
    expect(lately.latest()).toEqual(nothing);
    expect(lately.isOurs(2)).toBe(true);
  });

  it('forgets when the sync run ends, and begins again with the next', () => {
    lately.begin();
    const note = lately.expect();
    lately.end();
    note(data('a'), 2);
    expect(lately.latest()).toEqual(nothing);
    lately.begin();
    note(data('a'), 3);
    expect(lately.latest()).toEqual(nothing);
  });
});
