import type { ReleaseClient } from './release-client';

const CATEGORIES = '/api/v1/data-categories';
const PURPOSES = '/api/v1/purposes';

/** Purposes in every state and a deleted one, with custom categories. Returns the ids of all of them. */
export async function fillPurposes(admin: ReleaseClient): Promise<string[]> {
  await fillCategories(admin);
  const care = await createPurpose(admin, 'Customer care', {
    ...WHOLE,
    legalBasis: 'contract',
    status: 'active',
  });
  await replace(admin, care, { reviewDate: '2027-03-01' });
  const quality = await createPurpose(admin, 'Quality of calls', {
    ...WHOLE,
    legalBasis: 'legitimate_interests',
    status: 'active',
  });
  await replace(admin, quality, { status: 'inactive' });
  const scheme = await createPurpose(admin, 'Loyalty scheme of 2019', {
    ...WHOLE,
    dataCategories: ['own.loyalty_tier'],
    legalBasis: 'contract',
    status: 'active',
  });
  await replace(admin, scheme, { status: 'retired', successorId: care });
  const draft = await createPurpose(admin, 'A draft', { status: 'draft' });
  const deleted = await createPurpose(admin, 'Deleted again', {});
  await remove(admin, `${PURPOSES}/${deleted}`);
  return [care, quality, scheme, draft, deleted];
}

async function fillCategories(admin: ReleaseClient): Promise<void> {
  const create = (key: string, more: object = {}) =>
    admin.send('POST', CATEGORIES, {
      body: { key, label: key, description: 'Made for the fixture.', sensitivity: 'confidential', ...more },
    });
  await create('own.loyalty');
  await create('own.loyalty_tier', { parent: 'own.loyalty' });
  await create('own.survey', { sensitivity: 'ordinary' });
  const { etag } = await admin.send('GET', `${CATEGORIES}/own.survey`);
  await admin.send('POST', `${CATEGORIES}/own.survey/deactivate`, { etag });
  await create('own.mistake');
  await remove(admin, `${CATEGORIES}/own.mistake`);
  const path = `/api/v1/permission-categories/${encodeURIComponent('routing:queue:edit')}`;
  await admin.send('PUT', path, { body: { dataCategories: ['own.loyalty'] } });
}

const WHOLE = {
  description: 'Why and how.',
  owner: 'Head of Care',
  dataSubjects: ['customers'],
  recipients: ['Care Ltd'],
  servingRoleIds: ['role-supervisor'],
  transfers: [{ country: 'CH', recipient: 'Care AG', safeguard: 'adequacy_decision' }],
  retention: 'Two years after the contract',
  securityMeasures: 'Encrypted at rest.',
};

async function createPurpose(admin: ReleaseClient, name: string, more: object): Promise<string> {
  const body = { name, dataCategories: ['own.loyalty', 'analytics'], ...more };
  return (await admin.send('POST', PURPOSES, { body })).body.id;
}

const SET_BY_THE_SERVICE = ['id', 'version', 'createdDate', 'lastModifiedDate'];

async function replace(admin: ReleaseClient, id: string, more: object): Promise<void> {
  const { body, etag } = await admin.send<Record<string, unknown>>('GET', `${PURPOSES}/${id}`);
  const content = Object.entries(body).filter(([name]) => !SET_BY_THE_SERVICE.includes(name));
  await admin.send('PUT', `${PURPOSES}/${id}`, {
    body: { ...Object.fromEntries(content), ...more },
    etag,
  });
}

async function remove(admin: ReleaseClient, path: string): Promise<void> {
  const { etag } = await admin.send('GET', path);
  await admin.send('DELETE', path, { etag });
}
