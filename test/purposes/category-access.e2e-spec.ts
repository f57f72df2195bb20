import { permissionCatalogue } from '../../simulator/org/permission-catalogue';
import type { Problem } from '../../src/http/problem';
import type { CategoryAccessDto } from '../../src/purposes/access/category-access.dto';
import type {
  PermissionCategoriesDto,
  PermissionCategoryListDto,
} from '../../src/purposes/access/permission-categories.dto';
import { shippedPermissions } from '../../src/purposes/access/shipped-permissions';
import { shippedCategories } from '../../src/purposes/categories/shipped/shipped-categories';
import { PurposesApp } from './purposes-app';

jest.setTimeout(60_000);

const ACCESS = '/api/v1/data-categories/recording.voice/access';
const MAPPING = '/api/v1/permission-categories';

describe('What is shipped of permissions', () => {
  const catalogue = new Set(
    permissionCatalogue().map((one) => `${one.domain}:${one.entityType}:${one.action}`),
  );

  it.each(Object.entries(shippedPermissions))('says of %s what there is', (permission, categories) => {
    expect(catalogue).toContain(permission);
    for (const key of categories) expect(shippedCategories.has(key)).toBe(true);
  });
});

describe('The access to a data category', () => {
  let app: PurposesApp;
  const access = async (query = '', url = ACCESS) =>
    (await app.send<CategoryAccessDto>('GET', url + query)).body;
  const ids = ({ subjects }: CategoryAccessDto) => subjects.map(({ subject }) => subject.id);

  beforeAll(async () => {
    app = await PurposesApp.start(
      {},
      {
        users: [{ id: 'ann' }, { id: 'bob' }, { id: 'cy', state: 'inactive' }, { id: 'dee' }],
        groups: [{ id: 'leads', individualIds: ['bob'] }],
        roles: [
          { id: 'reviewer', name: 'Reviewer', gives: 'recording:recording:view' },
          { id: 'leader', name: 'Leader', gives: 'recording:recording:view,download' },
          { id: 'agent', gives: 'routing:queue:view' },
        ],
        grants: [
          ['ann', 'reviewer'],
          ['cy', 'reviewer'],
          ['dee', 'agent'],
          ['leads', 'leader', 'home', 'PC_GROUP'],
        ],
      },
    );
    const purpose = { dataCategories: ['recording.voice'] };
    await app.create({ ...purpose, name: 'Quality', servingRoleIds: ['reviewer'] });
    await app.create({ ...purpose, name: 'Nobody serves it', servingRoleIds: ['agent', 'gone'] });
    await app.create({ ...purpose, name: 'Asleep', status: 'inactive', servingRoleIds: ['leader'] });
    await app.create({ name: 'Other', dataCategories: ['contact.email'], servingRoleIds: ['leader'] });
  });
  afterAll(() => app.stop());

  it('shows who reaches it, by which permission and role, and for which purpose', async () => {
    const body = await access();
    expect(body).toMatchObject({
      dataCategory: 'recording.voice',
      total: 3,
      effectiveTotal: 2,
      uncoveredTotal: 1,
      purposeCount: 2,
      unservedPurposes: [{ name: 'Nobody serves it' }],
      unservedCount: 1,
      partial: false,
    });
    expect(body.permissions).toContain('recording:recording:view');
    expect(body.subjects).toMatchObject([
      {
        subject: { type: 'user', id: 'ann', state: 'active' },
        effective: true,
        paths: [
          {
            permission: 'recording:recording:view',
            roleId: 'reviewer',
            roleName: 'Reviewer',
            divisionId: 'home',
          },
        ],
        purposes: [{ name: 'Quality' }],
      },
      {
        subject: { id: 'bob' },
        effective: true,
        paths: [{ groupId: 'leads' }, { groupId: 'leads' }],
        purposes: [],
      },
      { subject: { id: 'cy' }, effective: false, purposes: [{ name: 'Quality' }] },
    ]);
  });

  it('lists those whom no purpose covers', async () => {
    expect(ids(await access('?covered=false'))).toEqual(['bob']);
  });

  it('comes page by page', async () => {
    const first = await access('?pageSize=2');
    expect(ids(first)).toEqual(['ann', 'bob']);
    const second = await access(`?pageSize=2&pageToken=${first.nextPageToken}`);
    expect(ids(second)).toEqual(['cy']);
    expect(second).not.toHaveProperty('nextPageToken');
    const foreign = await app.send('GET', `${ACCESS}?covered=false&pageToken=${first.nextPageToken}`);
    expect(foreign.status).toBe(400);
  });

  it('counts permissions that open what the category is a part of, or a part of it', async () => {
    expect((await access('', '/api/v1/data-categories/recording/access')).total).toBe(3);
    expect((await access('', '/api/v1/data-categories/recording.video/access')).total).toBe(0);
  });

  it('is open to who may see it, for categories that there are', async () => {
    const nowhere = await app.send('GET', '/api/v1/data-categories/shoe.size/access');
    expect(nowhere.status).toBe(404);
    const reader = await app.caller('purpose-reader');
    expect((await app.send('GET', ACCESS, undefined, reader)).status).toBe(403);
    const admin = await app.caller('purpose-admin');
    expect((await app.send('GET', ACCESS, undefined, admin)).status).toBe(200);
    expect((await app.send('GET', `${ACCESS}?consistency=fully_consistent`)).status).toBe(400);
  });

  it('follows what somebody says that permissions open', async () => {
    const url = `${MAPPING}/routing:queue:view`;
    const said = await app.send<PermissionCategoriesDto>('PUT', url, {
      dataCategories: ['employee.schedule'],
    });
    expect(said).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: { permission: 'routing:queue:view', origin: 'custom', version: 1 },
    });
    expect(ids(await access('', '/api/v1/data-categories/employee.schedule/access'))).toEqual(['dee']);
    expect((await app.send('PUT', url, { dataCategories: [] })).status).toBe(428);
    expect((await app.send('PUT', url, { dataCategories: [] }, { 'if-match': '"1"' })).status).toBe(200);
    expect(ids(await access('', '/api/v1/data-categories/employee.schedule/access'))).toEqual([]);
    expect(await app.records('routing:queue:view')).toMatchObject([
      { action: 'permission_categories.replaced', before: null, after: ['employee.schedule'] },
      { outcome: 'failed' },
      { before: ['employee.schedule'], after: [] },
    ]);
  });

  it('changes what is shipped with its ETag only, and takes no unknown categories', async () => {
    const { body } = await app.send<PermissionCategoryListDto>('GET', MAPPING);
    expect(body.permissions).toContainEqual({
      permission: 'recording:recording:view',
      dataCategories: ['recording.voice'],
      origin: 'shipped',
      version: 1,
    });
    const url = `${MAPPING}/recording:screenRecording:view`;
    const change = { dataCategories: ['recording.screen', 'recording.video'] };
    expect((await app.send('PUT', url, change)).status).toBe(428);
    const changed = await app.send('PUT', url, change, { 'if-match': '"1"' });
    expect(changed).toMatchObject({ status: 200, body: { origin: 'custom', version: 2 } });
    const wrong = await app.send<Problem>('PUT', `${MAPPING}/a:b:c`, { dataCategories: ['recording.voic'] });
    expect(wrong.body.errors?.[0]?.detail).toContain('did you mean recording.voice');
    expect((await app.send('PUT', `${MAPPING}/a:*:c`, { dataCategories: [] })).status).toBe(400);
  });
});
