import * as fc from 'fast-check';
import type { FactChanges } from '../../revisions/history/facts/fact';
import { nothingRead } from './audit-reading';
import { findingsOf, MAX_FINDINGS, type Finding } from './finding';
import type { Hint } from './hint';
import { settle, withFindings } from './unannounced';

const none = { came: [], went: [] };
const [early, late] = ['2026-12-01T10:00:00.000Z', '2026-12-01T11:00:00.000Z'];
const grant = { subjectId: 'u', subjectType: 'user' as const, roleId: 'r', divisionId: 'd' };
const user = (more: object) => ({
  kind: 'user' as const,
  id: 'u',
  content: { id: 'u', name: 'Ada', state: 'active' as const, ...more },
});
const changes = (more: Partial<FactChanges>): FactChanges => ({
  entities: none,
  memberships: none,
  grants: none,
  ...more,
});

describe('findingsOf', () => {
  it('tells what came, went and changed', () => {
    const found = findingsOf(
      changes({
        entities: { came: [user({ state: 'inactive' })], went: [user({})] },
        grants: { came: [grant], went: [] },
        memberships: { came: [], went: [{ groupId: 'g', relation: 'member', userId: 'u' }] },
      }),
      early,
    );
    expect(found.map(({ kind, change, ids }) => [kind, change, ...ids])).toEqual([
      ['user', 'changed', 'u'],
      ['membership', 'removed', 'g', 'u'],
      ['grant', 'added', 'u', 'r', 'd'],
    ]);
  });

  it('leaves out names and days without signing in', () => {
    const entities = { came: [user({ name: 'Eve', dormantSince: '2026-01-01' })], went: [user({})] };
    expect(findingsOf(changes({ entities }), early)).toEqual([]);
  });
});

describe('settle', () => {
  const finding: Finding = { kind: 'grant', change: 'added', ids: ['u', 'r', 'd'], foundAt: early };
  const pending = withFindings(nothingRead.unannounced, [finding]);

  it.each<[string, Hint[], number]>([
    ['no event', [], 1],
    ['an event of its subject', [{ kind: 'subject', id: 'u' }], 0],
    ['an event of its user', [{ kind: 'user', id: 'u' }], 0],
    ['an event of its role', [{ kind: 'role_holders', id: 'r' }], 0],
    ['an event of another one', [{ kind: 'subject', id: 'v' }], 1],
  ])('after %s', (_, hints, total) => {
    expect(settle(pending, hints, late)).toMatchObject({
      total,
      pending: [],
      recent: total ? [finding] : [],
    });
  });

  it('waits for events that may still arrive', () => {
    expect(settle(pending, [], early)).toEqual(pending);
  });

  it('counts each finding once, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 * MAX_FINDINGS }), (count) => {
        const many = withFindings(nothingRead.unannounced, Array<Finding>(count).fill(finding));
        expect(settle(many, [], late).total).toBe(count);
      }),
      { numRuns: 20 },
    );
  });
});
