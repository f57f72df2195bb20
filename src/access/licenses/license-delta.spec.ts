import { Yielder } from '../../common/yielder';
import { orgIndex } from '../index/testing/org-index';
import { grant, role, user } from '../model/testing/org-matrix';
import type { Proposal } from '../simulation/proposal';
import { simulate } from '../simulation/simulation';
import { licenseDelta } from './license-delta';
import type { LicenseDefinition, LicenseFacts } from './license-facts';

const definition = (permissions?: string[]): LicenseDefinition => {
  return {
    id: 'base',
    description: '',
    prerequisites: [],
    comprises: [],
    ...(permissions && { permissions }),
  };
};
const VIEWING = definition(['routing:queue:view']);

/** Inferences by ids of roles, joined; every other set is not known. */
function facts(inferences: Record<string, string[]>, defined = VIEWING): LicenseFacts {
  return {
    definitions: new Map([['base', defined]]),
    inferred: (roleIds) => inferences[roleIds.join()],
  };
}

/** `u` holds `viewer`, and `v` nothing. */
async function deltaOf(proposal: Proposal, known: LicenseFacts) {
  const index = await orgIndex({
    users: [user('u'), user('v')],
    roles: [role('viewer', ['view']), role('editor', ['edit'])],
    grants: [grant('u', 'viewer', '*')],
  });
  const simulation = await simulate(index, proposal, new Yielder());
  return licenseDelta(simulation, { before: known, after: known }, new Yielder());
}

const held = (kind: 'grant_added' | 'grant_removed', subjectId: string, roleId: string) =>
  ({ kind, subjectType: 'user', subjectId, roleId, divisionId: '*' }) as const;

describe('The licence delta', () => {
  it('names who would need a licence, and who would need it no more', async () => {
    const proposal = [held('grant_removed', 'u', 'viewer'), held('grant_added', 'v', 'viewer')];
    const delta = await deltaOf(proposal, facts({ viewer: ['base'] }));
    expect(delta).toMatchObject({
      changes: [{ licenseId: 'base', gained: 1, lost: 1, estimated: 0 }],
      userCount: 2,
      estimatedUsers: 0,
      notKnown: 0,
    });
    expect(delta.users.map(({ change, userId }) => [change, userId]).sort()).toEqual([
      ['gained', 'v'],
      ['lost', 'u'],
    ]);
  });

  it('is estimated from the definitions where Genesys was not asked, and says so of those who need nothing else', async () => {
    const added = [held('grant_added', 'u', 'editor'), held('grant_added', 'v', 'viewer')];
    const delta = await deltaOf(added, facts({ viewer: ['base'] }, VIEWING));
    expect(delta).toMatchObject({
      changes: [{ licenseId: 'base', gained: 1, lost: 0, estimated: 0 }],
      estimatedUsers: 1,
      notKnown: 0,
    });
  });

  it.each([
    ['what they need now', facts({}), held('grant_added', 'u', 'editor')],
    [
      'what they would need, where a definition names no permissions',
      facts({ viewer: ['base'] }, definition()),
      held('grant_added', 'u', 'editor'),
    ],
  ])('does not count those of whom it is not known %s', async (_what, known, item) => {
    expect(await deltaOf([item], known)).toMatchObject({
      changes: [],
      userCount: 0,
      estimatedUsers: 0,
      notKnown: 1,
    });
  });
});
