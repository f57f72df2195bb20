import { callerReadiness, type CallerFacts } from './caller-readiness';
import { enforcedNeeds, type EnforcedPart } from './enforced-needs';
import type { HeldPermissions } from './held-permissions';
import type { OperationTable } from './operation-needs';

const table: OperationTable = {
  asOf: '2026-11-30',
  operations: new Map([
    ['GET /a/{}', { kind: 'all', permissions: ['a:a:view'] }],
    ['PUT /a/{}', { kind: 'all', permissions: ['a:a:view', 'a:a:edit'] }],
    ['POST /a', { kind: 'any', permissions: ['a:a:add', 'admin'] }],
    ['GET /b', { kind: 'any', permissions: ['b:b:view'] }],
    ['GET /free', { kind: 'not_listed' }],
  ]),
};
const holding = (everywhere: readonly string[], inPart: readonly string[] = []): HeldPermissions => ({
  permissions: new Set([...everywhere, ...inPart]),
  has: (one) => [...everywhere, ...inPart].includes(one),
  isEverywhere: (one) => everywhere.includes(one),
  covers: () => true,
});
const calls = (...operations: string[]) =>
  operations.map((operation) => ({ operation, succeeded: 1, refused: 0, undecided: 0 }));
const client = (held: HeldPermissions, called: CallerFacts['calls'], actsForUsers = false): CallerFacts => {
  return { held, calls: called, actsForUsers };
};
const view = { permission: 'a:a:view' };
const nothing = holding([]);

describe('callerReadiness', () => {
  it.each<[string, EnforcedPart, CallerFacts, string, (string | undefined)?]>([
    ['lacks what it called', view, client(nothing, calls('GET /a/{id}')), 'lacks'],
    ['lacks only what is enforced', view, client(holding(['a:a:view']), calls('PUT /a/{id}')), 'ready'],
    ['called nothing concerned', view, client(nothing, calls('GET /b')), 'not_concerned'],
    ['called nothing at all', view, client(nothing, []), 'not_concerned'],
    ['of unknown calls', view, client(nothing, undefined), 'not_known', 'calls_not_known'],
    ['of unknown calls that holds it', view, client(holding(['a:a:view']), undefined), 'ready'],
    [
      'of unknown calls that holds it in part',
      view,
      client(holding([], ['a:a:view']), undefined),
      'not_known',
      'calls_not_known',
    ],
    ['that acts for users', view, client(nothing, calls('GET /a/{id}'), true), 'not_known', 'acts_for_users'],
    ['that acts for users elsewhere', view, client(nothing, calls('GET /b'), true), 'not_concerned'],
    ['of an unknown operation', view, client(nothing, calls('GET /new')), 'not_known', 'needs_not_known'],
    ['of one that names none', view, client(nothing, calls('GET /free')), 'not_known', 'needs_not_known'],
    [
      'of an unknown operation that holds it',
      view,
      client(holding(['a:a:view']), calls('GET /new')),
      'ready',
    ],
    [
      'that lacks it for one call, whatever the others',
      view,
      client(nothing, calls('GET /new', 'GET /a/{id}')),
      'lacks',
    ],
    [
      'that holds it in part',
      view,
      client(holding([], ['a:a:view']), calls('GET /a/{id}')),
      'not_known',
      'held_in_part',
    ],
    [
      'with another permission that suffices',
      { permission: 'a:a:add' },
      client(holding(['admin']), calls('POST /a')),
      'ready',
    ],
    ['with none that suffices', { permission: 'a:a:add' }, client(nothing, calls('POST /a')), 'lacks'],
    ['of one operation', { operation: 'GET /b' }, client(nothing, calls('GET /b')), 'lacks'],
    ['of another operation', { operation: 'GET /b' }, client(nothing, calls('GET /new')), 'not_concerned'],
    [
      'of an operation that names none',
      { operation: 'GET /free' },
      client(holding(['admin']), calls('GET /free')),
      'not_known',
      'needs_not_known',
    ],
    [
      'of a permission for such an operation',
      { operation: 'GET /free', permission: 'a:a:view' },
      client(holding(['admin']), calls('GET /free')),
      'lacks',
    ],
    [
      'of it, with other names of parameters',
      { operation: 'GET /a/{theId}', permission: 'x:x:x' },
      client(holding(['a:a:view']), calls('GET /a/{id}')),
      'lacks',
    ],
  ])('evaluates a client %s', (_name, part, facts, readiness, doubt = undefined) => {
    const found = callerReadiness(enforcedNeeds(table, part), facts);
    expect([found.readiness, found.doubt]).toEqual([readiness, doubt]);
    expect(found.missing.length > 0).toBe(readiness === 'lacks');
  });
});
