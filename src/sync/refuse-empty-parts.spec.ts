import type { Snapshot } from '../access/model/snapshot';
import { grant } from '../access/model/testing/org-matrix';
import { refuseEmptyParts } from './refuse-empty-parts';
import { emptySnapshot } from '../access/model/testing/empty-snapshot';

const whole: Partial<Snapshot> = {
  divisions: [{ id: 'd', name: 'D', isHome: true }],
  roles: [{ id: 'r', name: 'R', isDefault: false, permissions: [], policies: [] }],
  catalogue: [{ domain: 'a', entity: 'b', action: 'c', divisionAware: true, allowsConditions: false }],
  users: [{ id: 'ada', name: 'Ada', state: 'active' }],
  grants: [grant('ada', 'r', 'd')],
};
const refuse = (parts: Partial<Snapshot>) => () => refuseEmptyParts(emptySnapshot({ ...whole, ...parts }));

describe('refuseEmptyParts', () => {
  it.each<[string, Partial<Snapshot>]>([
    ['divisions', { divisions: [] }],
    ['roles', { roles: [] }],
    ['permissions', { catalogue: [] }],
    ['users', { users: [] }],
  ])('refuses an organisation without %s', (part, parts) => {
    expect(refuse(parts)).toThrow(`Reading ${part} failed.`);
  });

  it.each<[string, Partial<Snapshot>]>([
    ['a whole one', {}],
    ['one without users and without grants to users', { users: [], grants: [grant('g', 'r', 'd', 'group')] }],
    [
      'one whose users our client may not see',
      { users: [], gaps: [{ part: 'users', seen: 0, detail: 'Not ours to see.' }] },
    ],
    ['one without groups, clients and grants', { grants: [] }],
  ])('lets pass %s', (_what, parts) => {
    expect(refuse(parts)).not.toThrow();
  });
});
