import { expensiveRequests } from '../../bench/expensive/expensive-requests';
import type { LargeOrganization } from '../../bench/expensive/large-organization';
import { buildOrg } from '../support/build-org';

const prepared = {
  simulationId: 'simulation',
  appliedId: 'applied',
  driftedId: 'drifted',
  revisions: [1, 2],
  categoryKey: 'own.loyalty',
  licenseId: 'cx1',
  driftIds: ['item'],
  draftReviewIds: ['draft'],
  closingReviewId: 'closing',
  closedReviewId: 'closed',
} as const;

describe('The benchmark of expensive work', () => {
  it('has a request for every operation that the document marks as expensive', () => {
    const org = buildOrg({ users: [{ id: 'ada' }], divisions: ['north'] });
    const requests = expensiveRequests({ org } as LargeOrganization, prepared);
    expect(Object.values(requests).every((asked) => asked.length > 0)).toBe(true);
  });
});
