import { OtherOrganizationError } from '../database/database.errors';
import { OrganizationCheck } from './organization-check';

const deploymentOf = (known: string | null) => ({
  organizationId: () => Promise.resolve(known),
  bindOrganization: (id: string) =>
    known === id ? Promise.resolve() : Promise.reject(new OtherOrganizationError(String(known), id)),
});

const genesysOf = (id: string) => ({
  organization: { get: jest.fn(() => Promise.resolve({ id, name: 'Org' })) },
});

describe('OrganizationCheck', () => {
  it('lets the organisation of the database start', async () => {
    await new OrganizationCheck(genesysOf('org-1'), deploymentOf('org-1')).onModuleInit();
  });

  it('ends the start with the credentials of another one', async () => {
    const check = new OrganizationCheck(genesysOf('org-2'), deploymentOf('org-1'));
    await expect(check.onModuleInit()).rejects.toThrow(OtherOrganizationError);
  });

  it('spends no call on a database that is still empty', async () => {
    const genesys = genesysOf('org-1');
    await new OrganizationCheck(genesys, deploymentOf(null)).onModuleInit();
    expect(genesys.organization.get).not.toHaveBeenCalled();
  });

  it('lets the service start when Genesys does not answer', async () => {
    const genesys = { organization: { get: () => Promise.reject(new Error('no route')) } };
    await new OrganizationCheck(genesys, deploymentOf('org-1')).onModuleInit();
  });
});
