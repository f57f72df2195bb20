import type { SimulatorClient } from '../support/simulator-client';
import { readSwagger, SchemaWalker } from '../support/swagger';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const swagger = readSwagger();
const describeWithSwagger = swagger ? describe : describe.skip;

const listings = [
  ['/users?pageSize=500&expand=authorization,groups', 'UserEntityListing'],
  ['/users/query?pageSize=500&state=any', 'UserCursorEntityListing'],
  ['/authorization/roles?pageSize=500', 'OrganizationRoleEntityListing'],
  ['/authorization/permissions?pageSize=100', 'PermissionCollectionEntityListing'],
  ['/authorization/divisions/query?pageSize=200', 'AuthzDivisionCursorListing'],
  ['/authorization/divisions/*/grants?pageSize=500', 'AuthzDivisionGrantEntityListing'],
  ['/authorization/policies?pageSize=200', 'AuthorizationPolicyEntityListing'],
  ['/groups?pageSize=500', 'GroupEntityListing'],
  ['/oauth/clients', 'OAuthClientEntityListing'],
  ['/orgauthorization/trustees', 'TrustEntityListing'],
] as const;

describeWithSwagger.each([false, true])('the demo org, wildcards expanded: %s', (wildcardExpansion) => {
  let simulator: SimulatorClient;

  beforeAll(async () => {
    simulator = await simulatorWith({ org: 'demo', modes: { wildcardExpansion } });
    await simulator.login();
  });
  afterAll(closeSimulators);

  it.each(listings)('%s is a %s', async (path, definition) => {
    const { status, body } = await simulator.get(path);
    const walker = new SchemaWalker(swagger!);

    expect(status).toBe(200);
    expect(body.entities.length).toBeGreaterThan(0);
    expect(walker.problems({ $ref: `#/definitions/${definition}` }, body)).toEqual([]);
  });
});
