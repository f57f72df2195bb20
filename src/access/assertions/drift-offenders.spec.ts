import { grant, group, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import type { Snapshot } from '../model/snapshot';
import { orgIndex } from '../index/testing/org-index';
import type { DriftedFact, KnownDrift } from './drifted-fact';
import { evaluateClaim } from './evaluate-claim';

const bob = { type: 'user', id: 'bob' } as const;
const held: DriftedFact = { kind: 'grant', subject: bob, roleId: 'viewer', divisionId: 'd' };
const org: Partial<Snapshot> = {
  users: [user('ann'), user('bob')],
  groups: [group('team', { memberIds: ['ann'] })],
  grants: [grant('team', 'viewer', '*', 'group'), grant('ann', 'lister', '*')],
  roles: [role('viewer', ['view']), role('lister', ['list'])],
};

/** The status, and who offends: subjects, roles, or neither. */
async function evaluated(drift: KnownDrift | undefined, permission = VIEW) {
  const claim = { kind: 'no_drift', permissions: [permission] } as const;
  const { status, offenders, unresolved } = evaluateClaim(claim, await orgIndex(org), { drift });
  const who = offenders.page(undefined, 10).map(({ subject, roleId }) => subject?.id ?? roleId ?? 'policy');
  return { status, who, unresolved: unresolved.map(({ detail }) => detail) };
}

describe('That nothing drifted', () => {
  const wider = { kind: 'role', roleId: 'viewer', before: role('viewer', ['view']) } as const;
  const conditional = {
    ...role('viewer', []),
    policies: [
      {
        domain: 'routing',
        entity: 'queue',
        actions: ['view'],
        condition: { variable: 'v', operator: 'EQ', operands: [] },
      },
    ],
  } as const;

  it.each<[string, readonly DriftedFact[], string[]]>([
    ['holds where nothing differs', [], []],
    ['fails where someone gained or lost a role that includes it', [held], ['bob']],
    ['holds where the role includes something else', [{ ...held, roleId: 'lister' }], []],
    [
      'fails where the role is gone and included it',
      [
        { ...held, roleId: 'gone' },
        { kind: 'role', roleId: 'gone', before: role('gone', ['view']) },
      ],
      ['gone', 'bob'],
    ],
    [
      'fails where someone came into a group that holds it',
      [{ kind: 'membership', groupId: 'team', userId: 'bob' }],
      ['bob'],
    ],
    [
      'fails where someone left a group that is gone and held it',
      [
        { kind: 'membership', groupId: 'old', userId: 'bob' },
        { kind: 'grant', subject: { type: 'group', id: 'old' }, roleId: 'viewer', divisionId: '*' },
      ],
      ['old', 'bob'],
    ],
    [
      'fails where the state of a holder differs',
      [{ kind: 'subject', subject: { type: 'user', id: 'ann' } }],
      ['ann'],
    ],
    ['holds where someone else changed', [{ kind: 'subject', subject: bob }], []],
    ['fails where a role includes it no longer', [{ ...wider, after: role('viewer', ['list']) }], ['viewer']],
    ['fails where a role includes it on a condition now', [{ ...wider, after: conditional }], ['viewer']],
    ['holds where a role is the same in it', [{ ...wider, after: role('viewer', ['view', 'list']) }], []],
    ['fails where a policy names it', [{ kind: 'access_policy', targets: ['routing:queue'] }], ['policy']],
  ])('%s', async (_, facts, who) => {
    const status = who.length === 0 ? 'passed' : 'failed';
    const found = await evaluated({ facts });
    expect({ ...found, who: found.who.sort() }).toEqual({ status, who: who.sort(), unresolved: [] });
  });

  it('is about the permissions that it names', async () => {
    expect(await evaluated({ facts: [{ ...held, roleId: 'lister' }] }, LIST)).toMatchObject({ who: ['bob'] });
    expect(await evaluated({ facts: [held] }, 'routing:*:*')).toMatchObject({ status: 'failed' });
    expect(await evaluated({ facts: [] }, 'gone:*:*')).toMatchObject({ status: 'indeterminate' });
  });

  it('cannot be said where the drift is not known', async () => {
    expect(await evaluated({ unknown: 'no baseline' })).toEqual({
      status: 'indeterminate',
      who: [],
      unresolved: ['no baseline'],
    });
    expect(await evaluated(undefined)).toMatchObject({ status: 'indeterminate' });
  });

  it('names the grant and what it gives', async () => {
    const claim = { kind: 'no_drift', permissions: [VIEW, LIST] } as const;
    const { offenders } = evaluateClaim(claim, await orgIndex(org), { drift: { facts: [held] } });
    expect(offenders.page(undefined, 10)).toEqual([
      {
        subject: bob,
        permissions: [VIEW],
        permissionCount: 1,
        conditional: false,
        sources: [{ roleId: 'viewer', divisionId: 'd', permissions: [VIEW], conditional: false }],
        sourceCount: 1,
      },
    ]);
    expect(offenders.page(0, 10)).toEqual([]);
  });
});
