import type { DataCategoryDto } from '../../src/purposes/categories/api/data-category.dto';
import type { PurposeDto } from '../../src/purposes/api/purpose-view.dto';
import { marketing, purposePlaces, PURPOSES, PurposesApp } from './purposes-app';

jest.setTimeout(120_000);

const TRIALS = 20;
const CATEGORIES = '/api/v1/data-categories';
const PERMISSIONS = '/api/v1/permission-categories';
const label = { label: 'Pets', description: 'Which animals a person has.', sensitivity: 'ordinary' };
const first = { 'if-match': '"1"' };

/** A reference is made while what it leads to is deleted: one of the two comes first, and the other is refused. */
describe.each(purposePlaces)('References in the store %s on %s', (store, dialect) => {
  let app: PurposesApp;
  const trials = Array.from({ length: TRIALS }, (_, trial) => trial);
  const category = (key: string, more: object = {}) =>
    app.send<DataCategoryDto>('POST', CATEGORIES, { key, ...label, ...more });
  const remove = (url: string) => app.send<{ code?: string }>('DELETE', url, undefined, first);
  const isThere = async (url: string) => (await app.send('GET', url)).status === 200;
  const race = async (refer: Promise<{ status: number }>, end: Promise<{ status: number }>) => {
    const [referred, ended] = await Promise.all([refer, end]);
    return [referred.status < 300, ended.status < 300];
  };

  beforeAll(async () => {
    app = await PurposesApp.startOn(store, dialect);
    await app.simulator.setModes({ rateLimitPerMinute: null });
  });
  afterAll(() => app.stop());

  it.each(['first', 'second'])(
    'of purposes to a category that is deleted, the deletion %s',
    async (order) => {
      for (const trial of trials) {
        const key = `used_${order}.trial_${trial}`;
        await category(key);
        const wanted = { ...marketing, name: key, dataCategories: [key] };
        const refer = () => app.send<PurposeDto>('POST', PURPOSES, wanted);
        const end = () => remove(`${CATEGORIES}/${key}`);
        const ended = order === 'first' ? end() : undefined;
        const both = await race(refer(), ended ?? end());
        expect(both.filter(Boolean)).toHaveLength(1);
        expect(await isThere(`${CATEGORIES}/${key}`)).toBe(both[0]);
      }
    },
  );

  it('of purposes to a category that is deactivated: who comes later is refused', async () => {
    for (const trial of trials) {
      const key = `off.trial_${trial}`;
      await category(key);
      const { id } = await app.create({ name: key });
      const wanted = { ...marketing, name: key, dataCategories: [key] };
      const [replaced, off] = await Promise.all([
        app.send<PurposeDto>('PUT', `${PURPOSES}/${id}`, wanted, first),
        app.send<{ usedByCount: number }>('POST', `${CATEGORIES}/${key}/deactivate`, undefined, first),
      ]);
      expect(off.status).toBe(200);
      // The list of those who keep it is read after the deactivation: nobody joins it later.
      expect(off.body.usedByCount).toBe(replaced.status === 200 ? 1 : 0);
    }
  });

  it('of permissions to a category that is deleted', async () => {
    for (const trial of trials) {
      const key = `opened.trial_${trial}`;
      await category(key);
      const url = `${PERMISSIONS}/made:up${trial}:view`;
      const both = await race(
        app.send('PUT', url, { dataCategories: [key] }),
        remove(`${CATEGORIES}/${key}`),
      );
      expect(both.filter(Boolean)).toHaveLength(1);
    }
  });

  it('of categories to a parent that is deleted', async () => {
    for (const trial of trials) {
      const key = `whole.trial_${trial}`;
      await category(key);
      const both = await race(category(`${key}.part`, { parent: key }), remove(`${CATEGORIES}/${key}`));
      expect(both.filter(Boolean)).toHaveLength(1);
    }
  });

  it('of retired purposes to a successor that is deleted', async () => {
    for (const trial of trials) {
      const heir = await app.create({ name: `heir ${trial}` });
      const name = `old ${trial}`;
      const { id } = await app.create({ name });
      const retired = { ...marketing, name, status: 'retired', successorId: heir.id };
      const both = await race(
        app.send('PUT', `${PURPOSES}/${id}`, retired, first),
        remove(`${PURPOSES}/${heir.id}`),
      );
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await isThere(`${PURPOSES}/${heir.id}`)).toBe(both[0]);
    }
  });

  it('keep what they lead to: the refusal names what refers to it', async () => {
    await category('kept');
    await app.send('PUT', `${PERMISSIONS}/kept:kept:view`, { dataCategories: ['kept'] });
    const { status, body } = await app.send<{ code: string; errors: { detail: string }[] }>(
      'DELETE',
      `${CATEGORIES}/kept`,
      undefined,
      first,
    );
    expect([status, body.code]).toEqual([409, 'data_category_in_use']);
    expect(body.errors.map(({ detail }) => detail)).toEqual(['is used by the permission kept:kept:view']);

    const heir = await app.create({ name: 'Heir' });
    const { id } = await app.create({ name: 'Old' });
    const retired = { ...marketing, name: 'Old', status: 'retired', successorId: heir.id };
    expect((await app.send('PUT', `${PURPOSES}/${id}`, retired, first)).status).toBe(200);
    const refused = await app.send<{ detail: string }>('DELETE', `${PURPOSES}/${heir.id}`, undefined, first);
    expect(refused).toMatchObject({ status: 409, body: { code: 'purpose_is_successor' } });
    expect(refused.body.detail).toContain(`"Old" (${id})`);
  });
});

describe('Versions', () => {
  let app: PurposesApp;
  beforeAll(async () => (app = await PurposesApp.start()));
  afterAll(() => app.stop());

  it('of a category go on after it was deleted and made again, so that an old ETag overwrites nothing', async () => {
    const url = `${CATEGORIES}/again`;
    const seen: number[] = [];
    for (let round = 0; round < 3; round++) {
      const { body, headers } = await app.send<DataCategoryDto>('POST', CATEGORIES, {
        key: 'again',
        ...label,
      });
      expect(headers.etag).toBe(`"${body.version}"`);
      expect(seen).not.toContain(body.version);
      for (const version of seen) {
        const match = { 'if-match': `"${version}"` };
        expect((await app.send('PUT', url, label, match)).status).toBe(412);
        expect((await app.send('DELETE', url, undefined, match)).status).toBe(412);
      }
      seen.push(body.version);
      expect((await app.send('DELETE', url, undefined, { 'if-match': `"${body.version}"` })).status).toBe(
        204,
      );
      expect((await app.send('GET', url)).status).toBe(404);
    }
    expect(seen).toEqual([1, 3, 5]);
    const { body } = await app.send<{ dataCategories: DataCategoryDto[] }>('GET', CATEGORIES);
    expect(body.dataCategories.map(({ key }) => key)).not.toContain('again');
  });

  it('of categories of a permission are needed to replace them, and match nothing where there are none', async () => {
    const url = `${PERMISSIONS}/never:said:view`;
    const wanted = { dataCategories: ['contact.email'] };
    expect((await app.send('PUT', url, wanted, first)).status).toBe(412);
    expect(await app.send('PUT', url, wanted)).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await app.send('PUT', url, wanted)).status).toBe(428);
  });
});
