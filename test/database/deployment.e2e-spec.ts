import { Deployment } from '../../src/database/deployment';
import { OtherOrganizationError } from '../../src/database/database.errors';
import { describeOnEachDatabase } from '../support/each-database';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describeOnEachDatabase('Deployment', (open, { place }) => {
  it('has one id, whichever instance asks first, and keeps it', async () => {
    const settings = await place();
    const database = await open(settings);
    const [one, two] = await Promise.all([Deployment.load(database), Deployment.load(database)]);
    await database.close();
    const later = await Deployment.load(await open(settings));
    expect(one.id).toMatch(UUID_V7);
    expect([two.id, later.id]).toEqual([one.id, one.id]);
  });

  it('belongs to no organisation before the first snapshot', async () => {
    expect(await (await Deployment.load(await open())).organizationId()).toBeNull();
  });

  it('belongs to the organisation of the first snapshot, and takes more of it', async () => {
    const deployment = await Deployment.load(await open());
    await deployment.bindOrganization('org-1');
    await deployment.bindOrganization('org-1');
    expect(await deployment.organizationId()).toBe('org-1');
  });

  it.each(['org-2', 'ORG-1', 'org-1 '])('refuses the organisation %p after org-1', async (other) => {
    const deployment = await Deployment.load(await open());
    await deployment.bindOrganization('org-1');
    const attempt = deployment.bindOrganization(other);
    await expect(attempt).rejects.toThrow(OtherOrganizationError);
    await expect(attempt).rejects.toThrow(
      `contains the organisation org-1, but the credentials are for ${other}.`,
    );
    expect(await deployment.organizationId()).toBe('org-1');
  });

  it('goes to one of two organisations that come at the same moment', async () => {
    const deployment = await Deployment.load(await open());
    const outcomes = await Promise.allSettled(['a', 'b'].map((id) => deployment.bindOrganization(id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
