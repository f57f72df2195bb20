import { addGrant } from './add-grant';
import { emptyOrg } from './empty-org';
import type { SimulatedGrant } from './simulated-org';

const grant: SimulatedGrant = {
  subjectId: 'ann',
  subjectType: 'PC_USER',
  roleId: 'editor',
  divisionId: 'sales',
  grantMadeAt: '2024-02-01T09:00:00.000Z',
};

describe('addGrant', () => {
  it('keeps a role in several divisions apart', () => {
    const org = emptyOrg('org', 'Org', 1);
    addGrant(org, grant);
    addGrant(org, { ...grant, divisionId: 'claims' });

    expect(org.grants.get('ann')).toHaveLength(2);
  });

  it('leaves a grant that is there already as it was', () => {
    const org = emptyOrg('org', 'Org', 1);
    addGrant(org, grant);
    addGrant(org, { ...grant, grantMadeAt: '2026-01-01T09:00:00.000Z' });

    expect(org.grants.get('ann')).toEqual([grant]);
  });
});
