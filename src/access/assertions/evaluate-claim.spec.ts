import { grant, group, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import type { Snapshot } from '../model/snapshot';
import { orgIndex } from '../index/testing/org-index';
import type { AccessClaim, Claim } from './claim';
import { evaluateClaim } from './evaluate-claim';

const divisions = [
  { id: 'd', name: 'D', isHome: true },
  { id: 'e', name: 'E', isHome: false },
];
const org = {
  divisions,
  users: [user('ann'), user('bob'), user('off', 'inactive'), user('gone', 'deleted')],
  groups: [group('team', { memberIds: ['ann'] }), group('closed', { rolesEnabled: false })],
};

/** The status, and who offends: subjects and roles by id. */
async function evaluated(claim: Claim, parts: Partial<Snapshot> = {}) {
  const { status, offenders, unresolved } = evaluateClaim(claim, await orgIndex({ ...org, ...parts }));
  const who = offenders.page(undefined, 10).map(({ subject, roleId }) => subject?.id ?? roleId);
  return { status, who, unresolved: unresolved.map(({ detail }) => detail) };
}

const passed = { status: 'passed', who: [] };
const failed = (...who: string[]) => ({ status: 'failed', who });

describe('Nobody outside a group', () => {
  const onlyTeam: Claim = {
    kind: 'only_group_holds',
    permissions: [VIEW],
    groupIds: ['team'],
    exceptSubjects: [],
  };

  it.each<[string, Snapshot['grants'], Partial<Claim>, object]>([
    ['holds it when only members do', [grant('ann', 'viewer', '*')], {}, passed],
    ['holds it when the group does', [grant('team', 'viewer', '*', 'group')], {}, passed],
    ['holds it when nobody does', [], {}, passed],
    ['may hold it', [grant('bob', 'viewer', 'd')], {}, failed('bob')],
    ['may hold it on a condition', [grant('bob', 'conditional', 'd')], {}, failed('bob')],
    [
      'can be told while one of the groups passes no roles on',
      [grant('bob', 'viewer', 'd')],
      { groupIds: ['closed', 'team'] },
      { status: 'indeterminate', who: [] },
    ],
    ['may be a client', [grant('bot', 'viewer', 'd', 'oauth_client')], {}, failed('bot')],
    ['offends while inactive', [grant('off', 'viewer', '*')], {}, passed],
    [
      'offends who is excepted',
      [grant('bob', 'viewer', '*')],
      { exceptSubjects: [{ type: 'user', id: 'bob' }] },
      passed,
    ],
    [
      'is excepted as another kind',
      [grant('bob', 'viewer', '*')],
      { exceptSubjects: [{ type: 'group', id: 'bob' }] },
      failed('bob'),
    ],
    ['offends in another division', [grant('bob', 'viewer', 'd')], { divisionId: 'e' }, passed],
    ['may hold it in all divisions', [grant('bob', 'viewer', '*')], { divisionId: 'e' }, failed('bob')],
    [
      'offends in all divisions by holding it in one',
      [grant('bob', 'viewer', 'd')],
      { divisionId: '*' },
      passed,
    ],
    [
      'may hold what knows no divisions',
      [grant('bob', 'viewer', 'd')],
      { divisionId: 'e', permissions: [LIST] },
      failed('bob'),
    ],
  ])('%s', async (_what, grants, change, expected) => {
    expect(await evaluated({ ...onlyTeam, ...change } as Claim, { grants })).toMatchObject(expected);
  });

  it('counts whoever is an owner where owners count', async () => {
    const grants = [grant('bob', 'viewer', '*')];
    const owned = (includeOwners: boolean) => [group('team', { ownerIds: ['bob'], includeOwners })];
    expect(await evaluated(onlyTeam, { grants, groups: owned(true) })).toMatchObject(passed);
    expect(await evaluated(onlyTeam, { grants, groups: owned(false) })).toMatchObject(failed('bob'));
  });

  it('can be told without the group, or without knowing its members', async () => {
    const grants = [grant('bob', 'viewer', '*')];
    expect(await evaluated(onlyTeam, { grants, groups: [] })).toEqual({
      status: 'indeterminate',
      who: [],
      unresolved: ['there is no group with the id team'],
    });
    const closed = [group('team', { rolesEnabled: false, memberIds: ['bob'] })];
    expect(await evaluated(onlyTeam, { grants, groups: closed })).toMatchObject({ status: 'indeterminate' });
  });

  it('is missed when who was excepted has gone', async () => {
    const exceptSubjects = [{ type: 'user' as const, id: 'nobody' }];
    expect(await evaluated({ ...onlyTeam, exceptSubjects })).toEqual({
      ...passed,
      unresolved: ['there is no user with the id nobody'],
    });
  });
});

describe('A role', () => {
  const claim = (permissions: string[], id = 'viewer'): Claim => ({
    kind: 'role_grants_nothing_of',
    permissions,
    role: { id },
  });

  it.each<[string, Claim, object]>([
    ['that gives nothing of it', claim(['routing:queue:edit']), passed],
    ['that gives some of it', claim(['routing:*:*']), failed('viewer')],
    ['that gives it on a condition', claim([VIEW], 'conditional'), failed('conditional')],
    [
      'by its name, whatever the case',
      { ...claim([VIEW]), role: { name: 'VIEWER' } } as Claim,
      failed('viewer'),
    ],
    ['that is not there', claim([VIEW], 'none'), { status: 'indeterminate', who: [] }],
    ['and a permission that is not there', claim(['recording:*:*']), { status: 'indeterminate', who: [] }],
    ['that fails, whatever else is not there', claim(['recording:*:*', VIEW]), failed('viewer')],
  ])('%s', async (_what, one, expected) => {
    expect(await evaluated(one)).toMatchObject(expected);
  });

  it('is named with what it gives, and whether that has a condition', async () => {
    const index = await orgIndex(org);
    const { offenders } = evaluateClaim(claim(['routing:*:*'], 'conditional'), index);
    expect(offenders.page(undefined, 10)).toEqual([
      {
        roleId: 'conditional',
        permissions: [VIEW],
        permissionCount: 1,
        conditional: true,
        sources: [],
        sourceCount: 0,
      },
    ]);
  });
});

describe('Somebody', () => {
  const claim = (kind: 'subject_may' | 'subject_may_not', id: string, divisionId?: string): AccessClaim => ({
    kind,
    permissions: [VIEW],
    subject: { type: 'user', id },
    ...(divisionId && { divisionId }),
  });
  const grants = [grant('ann', 'viewer', 'd'), grant('bob', 'conditional', '*'), grant('off', 'viewer', '*')];

  it.each<[string, Claim, object]>([
    ['who holds it may', claim('subject_may', 'ann'), passed],
    ['who holds it in that division may', claim('subject_may', 'ann', 'd'), passed],
    ['who holds it in another division may not', claim('subject_may', 'ann', 'e'), failed('ann')],
    ['who holds it in one division may not in all', claim('subject_may', 'ann', '*'), failed('ann')],
    ['who holds it on a condition may not be sure to', claim('subject_may', 'bob'), failed('bob')],
    ['who is inactive may not', claim('subject_may', 'off'), failed('off')],
    [
      'who is not there may not be told of',
      claim('subject_may', 'none'),
      { status: 'indeterminate', who: [] },
    ],
    ['who holds it is not kept from it', claim('subject_may_not', 'ann'), failed('ann')],
    ['who holds it elsewhere is kept from it', claim('subject_may_not', 'ann', 'e'), passed],
    ['who holds it on a condition is not kept from it', claim('subject_may_not', 'bob', 'e'), failed('bob')],
    ['who is inactive is kept from it', claim('subject_may_not', 'off'), passed],
    [
      'who is deleted does not pass for kept from it',
      claim('subject_may_not', 'gone'),
      { status: 'indeterminate', who: [] },
    ],
    [
      'who is not there does not pass for kept from it',
      claim('subject_may_not', 'none'),
      { status: 'indeterminate', who: [] },
    ],
    [
      'in a division that is not there',
      claim('subject_may_not', 'ann', 'none'),
      { status: 'indeterminate', who: [] },
    ],
  ])('%s', async (_what, one, expected) => {
    expect(await evaluated(one, { grants })).toMatchObject(expected);
  });

  it('must hold each permission that a pattern matches, and is named with those that lack', async () => {
    const index = await orgIndex({ ...org, grants });
    const { offenders } = evaluateClaim(
      { ...claim('subject_may', 'ann'), permissions: ['routing:queue:*'] },
      index,
    );
    expect(offenders.page(undefined, 10)).toMatchObject([
      { permissions: ['routing:queue:edit'], sources: [] },
    ]);
  });

  it('is named with each grant that gives it, and the group that passes it on', async () => {
    const inherited = [grant('ann', 'conditional', 'd'), grant('team', 'viewer', 'e', 'group')];
    const index = await orgIndex({ ...org, grants: inherited });
    const { offenders } = evaluateClaim(claim('subject_may_not', 'ann'), index);
    const rest = { permissions: [VIEW] };
    expect(offenders.page(undefined, 10)).toMatchObject([
      {
        subject: { type: 'user', id: 'ann' },
        conditional: false,
        sources: [
          { roleId: 'conditional', divisionId: 'd', conditional: true, ...rest },
          { roleId: 'viewer', divisionId: 'e', groupId: 'team', conditional: false, ...rest },
        ],
        sourceCount: 2,
      },
    ]);
  });
});

describe('At most so many', () => {
  const claim = (limit: number): Claim => ({ kind: 'at_most_holders', permissions: [VIEW], limit });
  const grants = [
    grant('team', 'viewer', '*', 'group'),
    grant('bob', 'viewer', 'd'),
    grant('off', 'viewer', 'd'),
  ];

  it('count the people of a group, and not the group', async () => {
    expect(await evaluated(claim(2), { grants })).toMatchObject(passed);
    expect(await evaluated(claim(1), { grants })).toMatchObject(failed('ann', 'bob'));
  });
});

describe('What is listed of an offender', () => {
  it('has an end, and says how much there is', async () => {
    const actions = Array.from({ length: 12 }, (_, i) => `act${i + 10}`);
    const catalogue = actions.map((action) => ({
      domain: 'routing',
      entity: 'queue',
      action,
      divisionAware: true,
      allowsConditions: false,
    }));
    const many = Array.from({ length: 12 }, (_, i) => `division-${i}`);
    const index = await orgIndex({
      ...org,
      catalogue,
      roles: [role('all', ['*'])],
      grants: many.map((divisionId) => grant('bob', 'all', divisionId)),
    });
    const claim: Claim = { kind: 'at_most_holders', permissions: ['routing:*:*'], limit: 0 };
    const [offender] = evaluateClaim(claim, index).offenders.page(undefined, 10);
    expect(offender).toMatchObject({ permissionCount: 12, sourceCount: 12 });
    expect(offender!.permissions).toEqual(actions.slice(0, 10).map((action) => `routing:queue:${action}`));
    expect(offender!.sources).toHaveLength(10);
    expect(offender!.sources[0]!.permissions).toHaveLength(10);
  });
});
