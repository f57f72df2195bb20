import fc from 'fast-check';
import { orgIndex } from '../index/testing/org-index';
import type { Grant, Role, Snapshot } from '../model/snapshot';
import { grant, group, role, user, VIEW } from '../model/testing/org-matrix';
import { hourlyExclusions } from './hourly-exclusions';

const EDIT = 'routing:queue:edit';
const LIST = 'routing:queue:list';
const GONE = 'routing:queue:gone';

async function evaluated(parts: Partial<Snapshot>, listed: readonly string[]) {
  const { excluded, ...rest } = await hourlyExclusions(await orgIndex(parts), listed);
  return { excluded: excluded.map(({ subject, roles }) => ({ id: subject.id, roles })), ...rest };
}

const viewer = role('viewer', ['view']);
const editor = role('editor', ['edit']);
const everything = role('everything', ['*']);
const conditional = role('conditional', [], {
  policies: [
    {
      domain: 'routing',
      entity: 'queue',
      actions: ['view'],
      condition: { variable: 'v', operator: 'EQ', operands: [{ type: 'SCALAR', value: '1' }] },
    },
  ],
});

describe('The hourly exclusions', () => {
  const roles = [viewer, editor, everything, conditional];
  const users = [user('u')];
  const passing = {
    groups: [group('g', { memberIds: ['u'] })],
    grants: [grant('g', 'viewer', 'd', 'group')],
  };
  const silent = { ...passing, groups: [group('g', { memberIds: ['u'], rolesEnabled: false })] };
  const of = (roleId: string, ...permissions: string[]) => [{ roleId, permissions }];
  const held = (roleId: string) => ({ grants: [grant('u', roleId, 'd')] });

  it.each<[string, Partial<Snapshot>, string[], { roleId: string; permissions: string[] }[]]>([
    ['name a listed permission', held('viewer'), [VIEW], of('viewer', VIEW)],
    ['name nothing that is not listed', held('viewer'), [EDIT], []],
    ['include what is held on a condition', held('conditional'), [VIEW], of('conditional', VIEW)],
    ['include what a wildcard gives, sorted', held('everything'), [VIEW, EDIT], of('everything', EDIT, VIEW)],
    [
      'name every role that excludes',
      { grants: [grant('u', 'viewer', 'd'), grant('u', 'everything', 'e')] },
      [VIEW],
      [...of('everything', VIEW), ...of('viewer', VIEW)],
    ],
    ['include roles of groups', passing, [VIEW], of('viewer', VIEW)],
    ['leave out groups that pass no roles', silent, [VIEW], []],
    [
      'include inactive users',
      { users: [user('u', 'inactive')], ...held('viewer') },
      [VIEW],
      of('viewer', VIEW),
    ],
  ])('%s', async (_, parts, listed, expected) => {
    const answer = await evaluated({ users, roles, ...parts }, listed);
    expect(answer).toEqual({
      excluded: expected.length === 0 ? [] : [{ id: 'u', roles: expected }],
      notKnown: 0,
      notExcluded: expected.length === 0 ? 1 : 0,
      unknownPermissions: [],
    });
  });

  it('say nothing of deleted users', async () => {
    const answer = await evaluated({ users: [user('u', 'deleted')], roles, ...held('viewer') }, [VIEW]);
    expect(answer).toMatchObject({ excluded: [], notKnown: 0, notExcluded: 0 });
  });

  it('are not known of who holds a role that the revision lacks, unless another role excludes', async () => {
    const grants = [grant('u', 'lost', 'd'), grant('v', 'lost', 'd'), grant('v', 'viewer', 'd')];
    const answer = await evaluated({ users: [user('u'), user('v'), user('w')], roles, grants }, [VIEW]);
    expect(answer).toMatchObject({ excluded: [{ id: 'v' }], notKnown: 1, notExcluded: 1 });
  });

  it('name permissions that the catalogue lacks', async () => {
    const named = role('named', [], { permissions: [GONE] });
    const answer = await evaluated({ users, roles: [named], ...held('named') }, [VIEW, GONE]);
    expect(answer).toMatchObject({ excluded: [], unknownPermissions: [GONE] });
  });

  it('are those that a naive evaluation finds', async () => {
    const actions = fc.subarray(['view', 'edit', 'list']);
    const ids = fc.subarray(['a', 'b', 'c', 'lost']);
    const org = fc.record({
      given: fc.tuple(actions, actions, actions),
      direct: fc.array(ids, { minLength: 3, maxLength: 3 }),
      ofGroup: ids,
      members: fc.subarray(['u0', 'u1', 'u2']),
      listed: fc.subarray([VIEW, EDIT, LIST, GONE]),
    });
    await fc.assert(
      fc.asyncProperty(org, async ({ given, direct, ofGroup, members, listed }) => {
        const roleIds = ['a', 'b', 'c'];
        const made: Role[] = roleIds.map((id, place) => role(id, given[place] ?? []));
        const grants: Grant[] = [
          ...direct.flatMap((held, place) => held.map((id) => grant(`u${place}`, id, 'd'))),
          ...ofGroup.map((id) => grant('g', id, 'e', 'group')),
        ];
        const parts = {
          users: direct.map((_, place) => user(`u${place}`)),
          groups: [group('g', { memberIds: members })],
          roles: made,
          grants,
        };
        const answer = await evaluated(parts, listed);
        const found = new Map(answer.excluded.map(({ id, roles: excluding }) => [id, excluding]));
        const expected = { notKnown: 0, notExcluded: 0 };
        direct.forEach((held, place) => {
          const id = `u${place}`;
          const all = [...held, ...(members.includes(id) ? ofGroup : [])];
          const pairs = new Set<string>();
          for (const one of all)
            for (const action of given[roleIds.indexOf(one)] ?? [])
              if (listed.includes(`routing:queue:${action}`)) pairs.add(`${one} routing:queue:${action}`);
          const pairsFound = found
            .get(id)
            ?.flatMap(({ roleId, permissions }) =>
              permissions.map((permission) => `${roleId} ${permission}`),
            );
          expect(pairsFound ?? []).toEqual([...pairs].sort());
          if (pairs.size > 0) return;
          expect(found.has(id)).toBe(false);
          if (all.includes('lost')) expected.notKnown++;
          else expected.notExcluded++;
        });
        expect(answer).toMatchObject(expected);
      }),
      { numRuns: 300 },
    );
  });
});
