import type { Schemas } from '../api/client';
import type { ServicePermission } from '../session/use-me';
import { actionsFor } from './actions-for';

type Change = Schemas['ChangeDto'];

const items = {
  planned: 0,
  reading: 0,
  writing: 0,
  verifying: 0,
  applied: 0,
  drifted: 0,
  refused: 0,
  failed: 0,
  skipped: 0,
};
const counts = { losing: 2, gaining: 0, permissionsLost: 21, permissionsGained: 0 };
const change = (status: Change['status'], done: Partial<typeof items> = {}) =>
  ({
    status,
    createdBy: 'api_key:k1',
    counts,
    progress: { items: { ...items, ...done } },
  }) as unknown as Change;
const me = (id: string, ...permissions: ServicePermission[]) => ({
  type: 'api_key' as const,
  id,
  permissions,
});
const all = ['changes:plan', 'changes:approve', 'changes:apply'] as const;
const acts = (of: Change, caller: ReturnType<typeof me>) => actionsFor(of, caller).map(({ act }) => act);

describe('actionsFor', () => {
  it.each([
    ['planned', {}, ['approve', 'apply', 'cancel']],
    ['approved', {}, ['apply', 'cancel']],
    ['applying', {}, ['pause', 'cancel']],
    ['paused', {}, ['resume', 'cancel']],
    ['applied', { applied: 1 }, ['roll-back']],
    ['incomplete', { failed: 1 }, ['retry', 'roll-back']],
    ['incomplete', { drifted: 1 }, ['replan', 'roll-back']],
    ['not_applied', { skipped: 1 }, []],
  ] as const)('offers for a change that is %s with %j: %j', (status, done, expected) => {
    expect(acts(change(status, done), me('k2', ...all))).toEqual(expected);
  });

  it('offers no approval to the author', () => {
    expect(acts(change('planned'), me('k1', ...all))).toEqual(['apply', 'cancel']);
  });

  it('offers an approver nothing but to approve', () => {
    expect(acts(change('planned'), me('k2', 'changes:approve'))).toEqual(['approve']);
    expect(acts(change('applied', { applied: 1 }), me('k2', 'changes:approve'))).toEqual([]);
  });

  it('names what follows before it applies', () => {
    const [, apply] = actionsFor(change('planned'), me('k2', ...all));
    expect(apply?.text).toContain('2 holders lose access (21 permissions)');
  });
});
