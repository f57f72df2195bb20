import type { Problem } from '../../src/http/problem';
import type {
  DataCategoriesDto,
  DataCategoryDto,
  DeactivatedCategoryDto,
} from '../../src/purposes/categories/api/data-category.dto';
import { marketing, PURPOSES, PurposesApp } from './purposes-app';

jest.setTimeout(60_000);

const CATEGORIES = '/api/v1/data-categories';
const pets = { label: 'Pets', description: 'Which animals a person has.', sensitivity: 'ordinary' };

describe('Data categories', () => {
  let app: PurposesApp;
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  const create = (wanted: object) =>
    app.send<DataCategoryDto & Problem>('POST', CATEGORIES, { ...pets, ...wanted });
  const keys = ({ dataCategories }: DataCategoriesDto) => dataCategories.map(({ key }) => key);

  beforeAll(async () => {
    app = await PurposesApp.start();
  });
  afterAll(() => app.stop());

  it('come with the service, sorted, with a version and the terms of other vocabularies', async () => {
    const { body } = await app.send<DataCategoriesDto>('GET', CATEGORIES);
    expect(body.catalogueVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(keys(body)).toEqual(keys(body).toSorted());
    expect(body.dataCategories).toContainEqual({
      key: 'contact.email',
      label: 'E-mail address',
      description: 'The address that a person writes from or is written to.',
      sensitivity: 'ordinary',
      parent: 'contact',
      origin: 'shipped',
      active: true,
      dpv: 'EmailAddress',
      fides: 'user.contact.email',
      version: 1,
    });
  });

  it('of your own are created, read, replaced and deleted', async () => {
    const created = await create({ key: 'household.pets' });
    expect(created).toMatchObject({
      status: 201,
      headers: { etag: '"1"', location: `${CATEGORIES}/household.pets` },
      body: { key: 'household.pets', ...pets, origin: 'custom', active: true, version: 1 },
    });
    const url = `${CATEGORIES}/household.pets`;
    const replaced = await app.send('PUT', url, { ...pets, label: 'Animals' }, match(1));
    expect(replaced).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { label: 'Animals' } });
    expect((await app.send('PUT', url, pets)).status).toBe(428);
    expect((await app.send('PUT', url, pets, match(1))).status).toBe(412);
    expect((await app.send('DELETE', url, undefined, match(2))).status).toBe(204);
    expect((await app.send('GET', url)).status).toBe(404);
    expect((await app.records('household.pets')).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['data_category.created', 'success'],
      ['data_category.replaced', 'success'],
      ['data_category.replaced', 'failed'],
      ['data_category.replaced', 'failed'],
      ['data_category.deleted', 'success'],
    ]);
  });

  it.each([
    ['a key in capitals', { key: 'Pets' }, 400],
    ['a key that is no word', { key: 'pets..cats' }, 400],
    ['a parent that is not there', { key: 'pets', parent: 'recordings' }, 400],
    ['a key that is shipped', { key: 'contact.email' }, 409],
  ])('are refused for %s', async (_what, wanted, status) => {
    expect((await create(wanted)).status).toBe(status);
  });

  it('name the nearest parent where there is none', async () => {
    const { body } = await create({ key: 'pets', parent: 'recordings' });
    expect(body.errors).toEqual([
      { pointer: '/body/parent', detail: 'there is no data category recordings; did you mean recording?' },
    ]);
  });

  it('never lie within themselves', async () => {
    await create({ key: 'ring' });
    await create({ key: 'ring.stone', parent: 'ring' });
    const { status, body } = await app.send<Problem>(
      'PUT',
      `${CATEGORIES}/ring`,
      { ...pets, parent: 'ring.stone' },
      match(1),
    );
    expect(status).toBe(400);
    expect(body.errors?.[0]?.detail).toBe('lies within ring itself');
  });

  it('that are shipped are neither changed nor deleted', async () => {
    const url = `${CATEGORIES}/contact.email`;
    const shipped = { status: 409, body: { code: 'data_category_shipped' } };
    expect(await app.send('PUT', url, pets, match(1))).toMatchObject(shipped);
    expect(await app.send('DELETE', url, undefined, match(1))).toMatchObject(shipped);
  });

  it('that something uses are not deleted, and the refusal names what does', async () => {
    await create({ key: 'hobby' });
    await create({ key: 'hobby.sport', parent: 'hobby' });
    const { id, name } = await app.create({ name: 'Clubs', dataCategories: ['hobby'] });
    const { status, body } = await app.send<Problem>('DELETE', `${CATEGORIES}/hobby`, undefined, match(1));
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'data_category_in_use' });
    expect(body.errors?.map(({ detail }) => detail)).toEqual([
      'is used by the category hobby.sport',
      `is used by the purpose ${name} (${id})`,
    ]);
  });

  it('are deactivated with the list of the purposes that still use them, which keep them', async () => {
    const { id, name } = await app.create({ name: 'Screens', dataCategories: ['recording.screen'] });
    const url = `${CATEGORIES}/recording.screen`;
    const { status, body } = await app.send<DeactivatedCategoryDto>(
      'POST',
      `${url}/deactivate`,
      undefined,
      match(1),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      active: false,
      version: 2,
      usedBy: [{ id, name, status: 'active' }],
      usedByCount: 1,
    });
    expect(keys((await app.send<DataCategoriesDto>('GET', `${CATEGORIES}?active=false`)).body)).toEqual([
      'recording.screen',
    ]);
    const wanted = { ...marketing, name: 'More screens', dataCategories: ['recording.screen'] };
    const refused = await app.send<Problem>('POST', PURPOSES, wanted);
    expect(refused.body.errors?.[0]?.detail).toBe('the data category recording.screen is not active');
    expect((await app.send('PUT', `${PURPOSES}/${id}`, { ...wanted, name }, match(1))).status).toBe(200);
    expect((await app.send('POST', `${url}/activate`, undefined, match(2))).status).toBe(200);
    expect((await app.send('POST', PURPOSES, wanted)).status).toBe(201);
  });
});
