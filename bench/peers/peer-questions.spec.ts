import type { PeerFacts } from './peer-facts';
import { allowedBy } from './peer-questions';

const facts: PeerFacts = {
  grants: {
    ann: [{ roleId: 'clerk', divisionId: 'north' }],
    boss: [{ roleId: 'clerk', divisionId: '*' }],
    idle: [],
  },
  permissions: [
    { code: 'routing:queue:edit', divisionAware: true, roleIds: ['clerk'] },
    { code: 'directory:user:view', divisionAware: false, roleIds: ['clerk'] },
    { code: 'audits:audit:view', divisionAware: false, roleIds: [] },
  ],
};

describe('What the facts say to a question of the comparison', () => {
  it.each([
    ['ann', 'routing:queue:edit', 'north', true],
    ['ann', 'routing:queue:edit', 'south', false],
    ['boss', 'routing:queue:edit', 'south', true],
    ['ann', 'directory:user:view', 'south', true],
    ['ann', 'audits:audit:view', 'north', false],
    ['idle', 'directory:user:view', 'north', false],
    ['stranger', 'directory:user:view', 'north', false],
    ['ann', 'unknown:permission:view', 'north', false],
  ])('%s, %s in %s: %s', (userId, permission, divisionId, allowed) => {
    expect(allowedBy(facts)({ userId, permission, divisionId })).toBe(allowed);
  });
});
