import type { HeldRole } from '../../access-model/subject-picture';
import { grant, role, user } from '../../access-model/testing/org-matrix';
import { orgIndex } from '../../access-index/testing/org-index';
import type { ItemOutcome, ItemState, StoredItem } from '../change';
import { planAgain } from './plan-again';
import { rollBackOf } from './roll-back';

const roles = (ids: string): HeldRole[] => [...ids].map((roleId) => ({ roleId, divisionId: '*' }));
const ids = (held: readonly HeldRole[]) => held.map(({ roleId }) => roleId).join('');

/** The user `u` holds these; roles are a, b, c and x. */
const holding = (held: string, exists = 'abcx') =>
  orgIndex({
    users: [user('u')],
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
  endedAt: '2026-01-01T00:00:00.000Z',
});
const written = item('applied', { code: 'written' });
const inPart = item('refused', { code: 'genesys_not_found', told: true });

describe('rollBackOf', () => {
  const undone = async (one: StoredItem, held: string, withMovedOn = false, exists?: string) => {
    const { proposal, leftAlone } = rollBackOf(await holding(held, exists), [one], withMovedOn);
    const wanted = proposal.map((wish) => ('roleId' in wish ? `${wish.kind} ${wish.roleId}` : wish.kind));
    return [...wanted, ...leftAlone.map(({ skipped }) => skipped)];
  };

  it.each([
    ['what was written, as it was left', written, 'ac', ['grant_added b', 'grant_removed c']],
    ['nothing of one who moved on', written, 'acx', ['moved_on']],
    ['nothing where somebody undid it', written, 'ab', ['moved_on']],
    ['what was written in part', inPart, 'abc', ['grant_removed c']],
    ['what was written in part and is the goal by now', inPart, 'ac', ['grant_added b', 'grant_removed c']],
    ['nothing of what was written in part and is not there', inPart, 'ab', ['nothing_to_do']],
    ['nothing of one written in part who moved on', inPart, 'abcx', ['moved_on']],
    ['nothing of one that was so already', item('applied', { code: 'was_so_already' }), 'ac', []],
    ['nothing of one that Genesys was never told of', item('drifted', { code: 'not_as_planned' }), 'abx', []],
    ['nothing of one that was skipped', item('skipped', { code: 'cancelled' }), 'ab', []],
  ] as const)('undoes %s', async (_, one, held, expected) => {
    expect(await undone(one, held)).toEqual(expected);
  });

  it('undoes of those who moved on what the change did, where that is asked for', async () => {
    expect(await undone(written, 'acx', true)).toEqual(['grant_added b', 'grant_removed c']);
    expect(await undone(written, 'ab', true)).toEqual(['nothing_to_do']);
  });

  it('leaves alone who cannot get back a role that is gone, and gives back the rest where that is asked for', async () => {
    expect(await undone(written, 'ac', false, 'ac')).toEqual(['moved_on']);
    expect(await undone(written, 'ac', true, 'ac')).toEqual(['grant_removed c']);
  });
});

describe('planAgain', () => {
  it.each([
    ['abx', 'abcx', 'abx', 'c', 'b'],
    ['acx', 'abcx', 'acx', '', ''],
    ['ax', 'abcx', 'ax', 'c', ''],
    ['abx', 'abx', 'abx', '', 'b'],
  ])(
    'of one who holds %s wants what is left to do, of roles %s',
    async (held, exists, before, add, remove) => {
      const { proposal, leftAlone } = planAgain(await holding(held, exists), [
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
