import { purposeStatuses, type PurposeStatus } from './purpose';
import { firstStatuses, isStepAllowed } from './status-steps';

describe('the status of a purpose', () => {
  const allowed: readonly [PurposeStatus, readonly PurposeStatus[]][] = [
    ['draft', ['draft', 'active', 'retired']],
    ['active', ['active', 'inactive', 'retired']],
    ['inactive', ['active', 'inactive', 'retired']],
    ['retired', ['retired']],
  ];

  it.each(allowed)('goes from %s to %p and nowhere else', (from, to) => {
    expect(purposeStatuses.filter((status) => isStepAllowed(from, status))).toEqual(to);
  });

  it('is not retired from the start', () => {
    expect(firstStatuses).toEqual(['draft', 'active', 'inactive']);
  });
});
