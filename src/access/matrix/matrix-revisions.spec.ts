import { runSteps } from '../model/run-steps';
import { grant, orgMatrix, role, VIEW } from '../model/testing/org-matrix';

const next = { revision: 2, asOf: '2026-01-02T00:00:00Z' };

describe('A new revision', () => {
  const before = orgMatrix({ grants: [grant('u', 'viewer', 'd')] });

  it('carries its stamp, and the old one keeps its own', () => {
    const after = before.withoutRole('viewer', next);
    expect([after.revision, after.asOf]).toEqual([2, next.asOf]);
    expect([before.revision, before.asOf]).toEqual([1, '2026-01-01T00:00:00Z']);
  });

  it('knows a changed user, in a role that is new and a division that is new to all', () => {
    const changed = before.withSubject('user', { id: 'u', state: 'active', pairs: [['new', 'z']] }, next);
    const after = changed.withRole(role('new', ['edit']), next);
    expect(after.check('u', 'routing:queue:edit', 'z').reason).toBe('granted');
    expect(after.check('u', VIEW, 'd').reason).toBe('not_granted');
    expect(before.check('u', VIEW, 'd').reason).toBe('granted');
    expect(before.check('u', 'routing:queue:edit', 'z').reason).toBe('not_granted');
  });

  it('knows a new user, of whom the old one knows nothing', () => {
    const after = before.withSubject('user', { id: 'n', state: 'active', pairs: [['viewer', '*']] }, next);
    expect(after.check('n', VIEW).reason).toBe('granted');
    expect(before.check('n', VIEW).reason).toBe('unknown_user');
    expect([before.counts.users, after.counts.users]).toEqual([1, 2]);
  });

  it('knows thousands of new users', () => {
    const ids = Array.from({ length: 2_000 }, (_, i) => `n${i}`);
    const after = ids.reduce(
      (matrix, id) => matrix.withSubject('user', { id, state: 'active', pairs: [['viewer', '*']] }, next),
      before,
    );
    expect(ids.every((id) => after.check(id, VIEW).allowed)).toBe(true);
    expect(ids.some((id) => before.check(id, VIEW).allowed)).toBe(false);
    expect(after.counts).toMatchObject({ users: 2_001, pairs: 2_001 });
  });

  it('has forgotten a removed user, who comes back with nothing', () => {
    const gone = before.withoutSubject('user', 'u', next);
    const back = gone.withSubject('user', { id: 'u', state: 'active', pairs: [] }, next);
    expect(gone.check('u', VIEW).reason).toBe('unknown_user');
    expect(back.check('u', VIEW).reason).toBe('not_granted');
    expect(gone.counts).toMatchObject({ users: 0, pairs: 0 });
  });

  it('refuses a user who was deactivated', () => {
    const after = before.withSubject('user', { id: 'u', state: 'inactive', pairs: [['viewer', 'd']] }, next);
    expect(after.check('u', VIEW, 'd').reason).toBe('user_inactive');
  });

  it('counts a pair that comes twice once', () => {
    const pairs = [['viewer', 'd'] as const, ['viewer', 'd'] as const];
    expect(before.withSubject('user', { id: 'u', state: 'active', pairs }, next).counts.pairs).toBe(1);
  });

  it('has forgotten the grants of roles that went with them', () => {
    const after = runSteps(before.withoutRoles(new Set(['viewer']), next));
    const again = after.withRole(role('viewer', ['view']), next);
    expect(again.check('u', VIEW).reason).toBe('not_granted');
    expect([before, after].map(({ counts }) => counts.pairs)).toEqual([1, 0]);
    expect(before.check('u', VIEW, 'd').reason).toBe('granted');
  });

  it('gives what a changed role gives now, and nothing once it is gone', () => {
    const changed = before.withRole(role('viewer', ['edit']), next);
    const gone = changed.withoutRole('viewer', next);
    expect(changed.check('u', VIEW, 'd').reason).toBe('not_granted');
    expect(changed.check('u', 'routing:queue:edit', 'd').reason).toBe('granted');
    expect(gone.check('u', 'routing:queue:edit', 'd').reason).toBe('not_granted');
    expect(before.check('u', VIEW, 'd').reason).toBe('granted');
  });

  it('knows a flat permission as long as a role has it', () => {
    const after = before.withRole(role('viewer', [], { permissions: ['admin'] }), next);
    const later = after.withoutRole('viewer', next);
    const reasons = [before, after, later].map((matrix) => matrix.check('u', 'admin').reason);
    expect(reasons).toEqual(['unknown_permission', 'granted', 'unknown_permission']);
    expect([before, after, later].map((matrix) => matrix.counts.permissions)).toEqual([3, 4, 3]);
  });
});
