import type { Effect, Fault } from '../../simulator/controls/fault';
import type { SeededRandom } from '../../simulator/org/seeded-random';

const parts = [
  '/api/v2/users*',
  '/api/v2/authorization/roles',
  '/api/v2/authorization/roles/{roleId}/subjectgrants',
  '/api/v2/groups',
  '/api/v2/groups/{groupId}/members',
  '/api/v2/oauth/clients',
  '/api/v2/authorization/divisions*',
];
const passing: readonly Effect[] = [
  { kind: 'status', status: 503, code: 'service.unavailable', retryAfter: 0 },
  { kind: 'status', status: 429, code: 'too.many.requests', retryAfter: 0 },
  { kind: 'reset' },
  { kind: 'malformed' },
  { kind: 'expire-token' },
  { kind: 'empty' },
  { kind: 'null-row' },
  { kind: 'without', field: 'entities' },
];

/** What goes wrong in one sync run: nothing, slow pages, a fault now and then, or a part that cannot be read. */
export function faultsOfRun(random: SeededRandom): Fault[] {
  const slow: Fault = {
    every: 2 + random.below(4),
    effects: [{ kind: 'slow', ms: 2 + random.below(20) }],
  };
  const path = random.pick(parts);
  switch (random.below(10)) {
    case 0:
      return [
        { match: { path }, every: 1 + random.below(3), times: 1, effects: [random.pick(passing)] },
        slow,
      ];
    case 1:
      return [{ match: { path }, effects: [{ kind: 'status', status: 400, code: 'bad.request' }] }, slow];
    case 2:
    case 3:
    case 4:
      return [];
    default:
      return [slow];
  }
}
