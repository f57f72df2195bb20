import type { Schemas } from '../api/client';
import { claimDraftOf, claimOf } from './claim-draft';

const permissions = ['recording:recording:delete'];
const ann = { type: 'user' as const, id: 'ann' };

describe('an assertion that is typed over', () => {
  it.each<Schemas['ClaimViewDto']>([
    { kind: 'at_most_holders', permissions, limit: 0, divisionId: 'north' },
    { kind: 'only_group_holds', permissions, groupIds: ['g'], exceptSubjects: [ann] },
    { kind: 'only_group_holds', permissions, groupIds: ['g'] },
    { kind: 'role_grants_nothing_of', permissions, role: { name: 'Agent' } },
    { kind: 'subject_may', permissions, subject: ann },
    { kind: 'subject_may_not', permissions, subject: ann, divisionId: '*' },
    { kind: 'no_drift', permissions },
    { kind: 'at_most_need_license', licenseId: 'base', limit: 0, divisionId: 'north' },
  ])('says the same when nothing is typed: %j', (claim) => {
    expect(JSON.parse(JSON.stringify(claimOf(claimDraftOf(claim))))).toEqual(claim);
  });

  it.each([
    {},
    { kind: 'no_drift' as const },
    { kind: 'at_most_need_license' as const },
    { kind: 'at_most_need_license' as const, licenseId: '', permissions },
    { permissions, kind: 'only_group_holds' as const },
    { permissions, kind: 'role_grants_nothing_of' as const },
    { permissions, kind: 'subject_may' as const },
  ])('is not complete with %j', (change) => {
    expect(claimOf({ ...claimDraftOf(), ...change })).toBeUndefined();
  });
});
