import type { AccessPolicy } from './snapshot';
import { orgMatrix, VIEW } from './testing/org-matrix';

describe('An access policy', () => {
  const policy = (target: string, active = true): AccessPolicy => ({
    id: 'p',
    name: 'P',
    target,
    effect: 'DENY',
    active,
    subjectType: 'ALL',
  });

  it.each([
    [VIEW, true],
    ['routing:queue:*', true],
    ['routing:*:view', true],
    ['*:*:*', true],
    ['routing:queue:edit', false],
    ['routing:queue', false],
    ['routing:queue:view:x', false],
  ])('on %p makes a caveat: %p', (target, expected) => {
    const matrix = orgMatrix({ accessPolicies: [policy(target)] });
    const caveats = expected ? ['access_policy_may_apply'] : [];
    expect(matrix.check('u', VIEW).caveats).toEqual(caveats);
    expect(matrix.check('nobody', VIEW).caveats).toEqual(caveats);
  });

  it('that is not active makes none', () => {
    expect(orgMatrix({ accessPolicies: [policy(VIEW, false)] }).check('u', VIEW).caveats).toEqual([]);
  });
});
