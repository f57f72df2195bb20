import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { ItemPlan } from '../change';
import { nextStep } from './next-step';

const role = (roleId: string): HeldRole => ({ roleId, divisionId: '*' });
const roles = (ids: string) => [...ids].map(role);
/** Holds a and b; shall get c and d and lose b. */
const plan: ItemPlan = { before: roles('ab'), add: roles('cd'), remove: roles('b'), inherited: [] };

describe('nextStep', () => {
  it.each([
    ['what was planned for', 'ab', false, 'write', 'cd', 'b'],
    ['the goal', 'acd', false, 'done', '', ''],
    ['the goal, in another order', 'dca', true, 'done', '', ''],
    ['a part of the goal before anything was written', 'abc', false, 'drifted', 'd', 'b'],
    ['a part of the goal once something may be written', 'abc', true, 'write', 'd', 'b'],
    ['everything to add, and what is to go', 'abcd', true, 'write', '', 'b'],
    ['something that nobody planned', 'abx', false, 'drifted', 'cd', 'bx'],
    ['the goal and something else', 'acdx', true, 'drifted', '', 'x'],
    ['less than what should stay', 'bcd', true, 'drifted', 'a', 'b'],
  ] as const)('of one who holds %s', (_, held, begun, kind, missing, surplus) => {
    expect(nextStep(plan, roles(held), begun)).toEqual({
      kind,
      missing: roles(missing),
      surplus: roles(surplus),
    });
  });
});
