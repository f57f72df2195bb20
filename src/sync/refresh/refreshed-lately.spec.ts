import type { SubjectReading } from '../../access/matrix/subject-picture';
import { RefreshedLately } from './refreshed-lately';

const reading = (id: string, roleId = 'viewer'): SubjectReading => ({
  pictures: [{ type: 'oauth_client', id, grants: [{ roleId, divisionId: '*' }] }],
  roles: [],
});
const nothing = { pictures: [], roles: [] };

describe('RefreshedLately', () => {
  let lately: RefreshedLately;
  beforeEach(() => (lately = new RefreshedLately()));

  it('remembers what is read during a reading of everything, the last of each subject', () => {
    lately.begin();
    lately.expect()(reading('a', 'old'), 2);
    lately.expect()(reading('b'), 3);
    lately.expect()(reading('a'), 4);
    expect(lately.reading().pictures).toEqual([...reading('a').pictures, ...reading('b').pictures]);
    expect([1, 2, 3, 4, 5].filter((revision) => lately.isOurs(revision))).toEqual([2, 3, 4]);
  });

  it('does not remember what had begun before: the reading of everything is the later one', () => {
    const note = lately.expect();
    lately.begin();
    note(reading('a'), 2);
    expect(lately.reading()).toEqual(nothing);
    expect(lately.isOurs(2)).toBe(true);
  });

  it('forgets when the reading ends, and begins anew with the next', () => {
    lately.begin();
    const note = lately.expect();
    lately.end();
    note(reading('a'), 2);
    expect(lately.reading()).toEqual(nothing);
    lately.begin();
    note(reading('a'), 3);
    expect(lately.reading()).toEqual(nothing);
  });
});
