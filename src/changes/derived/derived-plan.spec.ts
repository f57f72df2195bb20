import type { EntityState } from '../../access/model/snapshot';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import { grant, role, user } from '../../access/model/testing/org-matrix';
import { orgIndex } from '../../access/index/testing/org-index';
import type { ItemOutcome, ItemState, StoredItem } from '../change';
import { replan } from './replan';
import { rollBackOf } from './roll-back';

const roles = (ids: string): HeldRole[] => [...ids].map((roleId) => ({ roleId, divisionId: '*' }));
const ids = (held: readonly HeldRole[]) => held.map(({ roleId }) => roleId).join('');

/** The user `u` holds these; roles are a, b, c and x. */
const holding = (held: string, exists = 'abcx', state: EntityState | 'unknown' = 'active') =>
  orgIndex({
    users: state === 'unknown' ? [] : [user('u', state)],
    roles: [...exists].map((id) => role(id, ['view'])),
    grants: [...held].map((roleId) => grant('u', roleId, '*')),
  });

/** Held a and b; was to get c and to lose b. */
const item = (state: ItemState, outcome: ItemOutcome): StoredItem => ({
  changeId: 'change',
  position: 0,
  subjectType: 'user',
  subjectId: 'u',
  plan: { before: roles('ab'), add: roles('c'), remove: roles('b'), inherited: [] },
  state,
  outcome,
  calls: 3,
  attempts: 1,
  revision: 1,
  finishedAt: '2026-01-01T00:00:00.000Z',
});
const written = item('applied', { code: 'written' });
const inPart = item('refused', { code: 'genesys_not_found', writeAttempted: true });

describe('rollBackOf', () => {
  const undone = async (one: StoredItem, held: string, includeChangedSubjects = false, exists?: string) => {
    const { proposal, leftAlone } = rollBackOf(await holding(held, exists), [one], includeChangedSubjects);
    const wanted = proposal.map((wish) => ('roleId' in wish ? `${wish.kind} ${wish.roleId}` : wish.kind));
    return [...wanted, ...leftAlone.map(({ skipped }) => skipped)];
  };

  it.each([
    ['what was written, as it was left', written, 'ac', ['grant_added b', 'grant_removed c']],
    ['nothing of one that changed since', written, 'acx', ['changed_since']],
    ['nothing where someone else undid it', written, 'ab', ['changed_since']],
    ['what was written in part', inPart, 'abc', ['grant_removed c']],
    ['what was written in part and is the goal by now', inPart, 'ac', ['grant_added b', 'grant_removed c']],
    ['nothing of what was written in part and is not there', inPart, 'ab', ['nothing_to_do']],
    ['nothing of one written in part that changed since', inPart, 'abcx', ['changed_since']],
    ['nothing of one that was already applied', item('applied', { code: 'already_applied' }), 'ac', []],
    ['nothing of one that Genesys was never told of', item('drifted', { code: 'not_as_planned' }), 'abx', []],
    ['nothing of one that was skipped', item('skipped', { code: 'cancelled' }), 'ab', []],
  ] as const)('undoes %s', async (_, one, held, expected) => {
    expect(await undone(one, held)).toEqual(expected);
  });

  it('undoes of those that changed since what the change did, where that is requested', async () => {
    expect(await undone(written, 'acx', true)).toEqual(['grant_added b', 'grant_removed c']);
    expect(await undone(written, 'ab', true)).toEqual(['nothing_to_do']);
  });

  it('leaves alone who cannot get back a role that is gone, and gives back the rest where that is asked for', async () => {
    expect(await undone(written, 'ac', false, 'ac')).toEqual(['role_deleted']);
    expect(await undone(written, 'ac', true, 'ac')).toEqual(['grant_removed c']);
    const { inPart } = rollBackOf(await holding('ac', 'ac'), [written], true);
    expect(inPart.map(({ plan: { impossible = [] } }) => ids(impossible))).toEqual(['b']);
  });

  it('says that a role cannot be given back where nothing else is left to do', async () => {
    expect(await undone(written, 'a', true, 'ac')).toEqual(['role_deleted']);
  });

  it('says that a division is gone', async () => {
    const north = [{ roleId: 'b', divisionId: 'north' }];
    const one = { ...written, plan: { ...written.plan, before: [...roles('a'), ...north], remove: north } };
    expect(await undone(one, 'ac')).toEqual(['division_deleted']);
  });

  it.each([
    ['a deleted subject that stands as left', 'deleted', 'ac', 'subject_deleted'],
    ['a deleted subject that lost its grants', 'deleted', '', 'subject_deleted'],
    ['a subject that no listing shows', 'unknown', 'ac', 'subject_unknown'],
    ['a subject of which nothing is left', 'unknown', '', 'subject_unknown'],
  ] as const)('names %s as that, and not as changed since', async (_, state, held, expected) => {
    const { proposal, leftAlone } = rollBackOf(await holding(held, 'abcx', state), [written], false);
    expect([proposal, leftAlone.map(({ skipped }) => skipped)]).toEqual([[], [expected]]);
  });

  it('takes from a deleted subject what it alone was given', async () => {
    const given = { ...written, plan: { ...written.plan, before: roles('a'), remove: [] } };
    const { proposal, leftAlone } = rollBackOf(await holding('ac', 'abcx', 'deleted'), [given], false);
    expect([proposal, leftAlone]).toMatchObject([[{ kind: 'grant_removed', roleId: 'c' }], []]);
  });

  it('counts the subjects that are not active', async () => {
    expect(rollBackOf(await holding('ac', 'abcx', 'inactive'), [written], false).inactive).toBe(1);
    expect(rollBackOf(await holding('ac'), [written], false).inactive).toBe(0);
  });
});

describe('replan', () => {
  it.each([
    ['abx', 'abcx', 'abx', 'c', 'b'],
    ['acx', 'abcx', 'acx', '', ''],
    ['ax', 'abcx', 'ax', 'c', ''],
    ['abx', 'abx', 'abx', '', 'b'],
  ])(
    'of one who holds %s wants what is left to do, of roles %s',
    async (held, exists, before, add, remove) => {
      const { proposal, leftAlone } = replan(await holding(held, exists), [
        item('drifted', { code: 'not_as_planned' }),
      ]);
      const of = (kind: string) =>
        proposal.flatMap((wish) => (wish.kind === kind && 'roleId' in wish ? [wish.roleId] : [])).join('');
      expect([of('grant_added'), of('grant_removed')]).toEqual([add, remove]);
      expect(leftAlone.map(({ plan, skipped }) => [ids(plan.before), skipped])).toEqual(
        add + remove === '' ? [[before, 'nothing_to_do']] : [],
      );
    },
  );
});
