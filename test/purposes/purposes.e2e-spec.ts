import type { Problem } from '../../src/http/problem';
import type {
  PurposeDto,
  PurposePageDto,
  PurposeVersionPageDto,
} from '../../src/purposes/api/purpose-view.dto';
import { marketing, purposePlaces, PURPOSES, PurposesApp } from './purposes-app';

jest.setTimeout(60_000);

describe.each(purposePlaces)('Purposes in the store %s on %s', (store, dialect) => {
  let app: PurposesApp;
  let made = 0;
  /** A name that no other test takes. */
  const named = (over: object = {}) => ({ name: `Purpose ${++made}`, ...over });
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  const put = (id: string, wanted: object, version: number) =>
    app.send<PurposeDto & Omit<Problem, 'status'>>(
      'PUT',
      `${PURPOSES}/${id}`,
      { ...marketing, ...wanted },
      match(version),
    );
  const remove = (id: string, version = 1) =>
    app.send<Problem>('DELETE', `${PURPOSES}/${id}`, undefined, match(version));
  const refused = async (wanted: object) => {
    const { status, body } = await app.send<Problem>('POST', PURPOSES, { ...marketing, ...wanted });
    return { status, code: body.code, detail: body.detail, errors: body.errors };
  };

  beforeAll(async () => {
    app = await PurposesApp.startOn(store, dialect);
    await app.simulator.setModes({ rateLimitPerMinute: null });
  });
  afterAll(() => app.stop());

  it('are created as the tutorial does it', async () => {
    const { status, headers, body } = await app.send<PurposeDto>('POST', PURPOSES, marketing);
    expect(status).toBe(201);
    const date = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
    const id = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
    expect(body).toEqual({ id, ...marketing, createdDate: date, lastModifiedDate: date, version: 1 });
    expect(headers).toMatchObject({ etag: '"1"', location: `${PURPOSES}/${body.id}` });
    expect(await app.send('GET', `${PURPOSES}/${body.id}`)).toMatchObject({ status: 200, body });
    await remove(body.id);
  });

  it('have names of up to 200 characters, whatever those are', async () => {
    const name = '\u{1f600}'.repeat(200);
    expect(await app.create({ name })).toMatchObject({ name });
  });

  it('are active without a description unless somebody says otherwise', async () => {
    const { body } = await app.send<PurposeDto>('POST', PURPOSES, {
      name: named().name,
      dataCategories: ['contact.email'],
    });
    expect(body).toMatchObject({ status: 'active', description: '' });
  });

  it('keep what the law asks for', async () => {
    const law = {
      legalBasis: 'legitimate_interests',
      specialCategoryCondition: 'explicit_consent',
      owner: 'Head of Care',
      dataSubjects: ['customers'],
      recipients: ['the agency'],
      transfers: [{ country: 'US', recipient: 'the agency', safeguard: 'standard_contractual_clauses' }],
      retention: 'one year',
      securityMeasures: 'encrypted',
      reviewDate: '2027-01-31',
    };
    const { id } = await app.create(named(law));
    expect((await app.send('GET', `${PURPOSES}/${id}`)).body).toMatchObject(law);
    const { name } = (await put(id, named(), 1)).body;
    const { body } = await app.send('GET', `${PURPOSES}/${id}`);
    expect(body).toMatchObject({ name, version: 2 });
    expect(body).not.toHaveProperty('owner');
  });

  describe('are refused', () => {
    it.each([
      ['no name', { name: undefined }, '/body/name'],
      ['an empty name', { name: '  ' }, '/body/name'],
      ['a name that nobody sees', { name: '\u3164' }, '/body/name'],
      ['a name of two lines', { name: 'one\u2028two' }, '/body/name'],
      ['a name that is too long', { name: 'x'.repeat(201) }, '/body/name'],
      ['no categories', { dataCategories: undefined }, '/body/dataCategories'],
      ['an empty list of categories', { dataCategories: [] }, '/body/dataCategories'],
      ['categories that are no list', { dataCategories: 'contact.email' }, '/body/dataCategories'],
      ['one category twice', { dataCategories: ['contact.email', 'contact.email'] }, '/body/dataCategories'],
      ['an unknown status', { status: 'asleep' }, '/body/status'],
      ['an end before the beginning', { status: 'retired' }, '/body/status'],
      ['a day that is none', { reviewDate: '2026-02-30' }, '/body/reviewDate'],
      ['transfers that are lists', { transfers: [[]] }, '/body/transfers'],
      ['a transfer to nowhere', { transfers: [{}] }, '/body/transfers/0/country'],
      ['a successor while it is in use', { successorId: 'x' }, '/body/successorId'],
      ['a member that is not known', { colour: 'red' }, '/body/colour'],
      ['a key', { description: 'rk_0123456789abcdefghijklmnop' }, '/body'],
    ])('with 400 for %s', async (_what, over, pointer) => {
      const { status, errors } = await refused({ ...named(), ...over });
      expect(status).toBe(400);
      expect(errors?.map((error) => error.pointer)).toContain(pointer);
    });

    it('with 400 for bad categories, naming each and the nearest known ones', async () => {
      const dataCategories = ['contact.email', 'contact.phonenumber', 'shoe.size'];
      expect(await refused({ ...named(), dataCategories })).toMatchObject({
        status: 400,
        errors: [
          {
            pointer: '/body/dataCategories/1',
            detail: 'there is no data category contact.phonenumber; did you mean contact.phone_number?',
          },
          {
            pointer: '/body/dataCategories/2',
            detail: 'there is no data category shoe.size; /api/v1/data-categories lists them',
          },
        ],
      });
    });

    it('with 409 for a name that is taken, whatever its case and spacing, naming the other', async () => {
      const { id } = await app.create({ name: 'Quality Review' });
      const answer = await refused({ name: '  quality   REVIEW ' });
      expect(answer).toMatchObject({ status: 409, code: 'purpose_name_taken' });
      expect(answer.detail).toContain('"Quality Review"');
      expect(answer.detail).toContain(id);
      const other = await app.create(named());
      expect((await put(other.id, { name: 'QUALITY REVIEW' }, 1)).status).toBe(409);
      expect((await put(id, { name: 'QUALITY REVIEW' }, 1)).body).toMatchObject({ name: 'QUALITY REVIEW' });
    });
  });

  it('are not there for 404', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect((await app.send('GET', `${PURPOSES}/${nowhere}`)).status).toBe(404);
    expect((await put(nowhere, {}, 1)).status).toBe(404);
    expect((await remove(nowhere)).status).toBe(404);
    expect((await app.send('GET', `${PURPOSES}/${nowhere}/versions`)).status).toBe(404);
  });

  it('open to callers by their roles, and tell who is refused what is required and what the caller has', async () => {
    const reader = await app.caller('purpose-reader');
    const checker = await app.caller('access-checker');
    const admin = await app.caller('purpose-admin');
    expect((await app.send('GET', PURPOSES, undefined, { authorization: '' })).status).toBe(401);
    expect((await app.send('GET', PURPOSES, undefined, checker)).status).toBe(403);
    expect((await app.send('GET', PURPOSES, undefined, reader)).status).toBe(200);
    const { status, body } = await app.send<Problem>('POST', PURPOSES, marketing, reader);
    expect(status).toBe(403);
    expect(body.detail).toContain('Required one of: purpose-admin, admin. User roles: purpose-reader.');
    const { name } = named();
    expect((await app.send('POST', PURPOSES, { ...marketing, name }, admin)).status).toBe(201);
  });

  describe('are changed', () => {
    it('by whoever has read the newest version, and by nobody else', async () => {
      const { id, name } = await app.create(named());
      const url = `${PURPOSES}/${id}`;
      expect((await app.send('PUT', url, { ...marketing, name })).status).toBe(428);
      const changed = await put(id, { name, description: 'new' }, 1);
      expect(changed).toMatchObject({
        status: 200,
        headers: { etag: '"2"' },
        body: { version: 2, description: 'new' },
      });
      expect((await put(id, { name }, 1)).status).toBe(412);
      expect((await app.send('DELETE', url)).status).toBe(428);
      expect((await remove(id, 1)).status).toBe(412);
      expect((await remove(id, 2)).status).toBe(204);
      expect((await app.send('GET', url)).status).toBe(404);
    });

    it('one step of the status at a time', async () => {
      const { id, name } = await app.create(named({ status: 'draft' }));
      const step = await put(id, { name, status: 'inactive' }, 1);
      expect(step).toMatchObject({ status: 409, body: { code: 'purpose_status_step' } });
      expect(step.body.detail).toContain('can become active or retired');
      expect((await put(id, { name, status: 'active' }, 1)).status).toBe(200);
      expect((await put(id, { name, status: 'inactive' }, 2)).status).toBe(200);
      expect((await put(id, { name, status: undefined }, 3)).body).toMatchObject({ status: 'inactive' });
    });

    it('no more when they are retired, but for the successor', async () => {
      const heir = await app.create(named());
      const { id, name } = await app.create(named());
      const retired = { name, status: 'retired' };
      expect((await put(id, retired, 1)).status).toBe(200);
      expect((await put(id, { ...retired, successorId: 'nobody' }, 2)).status).toBe(400);
      expect((await put(id, { ...retired, successorId: id }, 2)).status).toBe(400);
      expect((await put(id, { ...retired, successorId: heir.id }, 2)).body).toMatchObject({
        successorId: heir.id,
      });
      expect((await put(id, { ...retired, description: 'other' }, 3)).body.code).toBe('purpose_retired');
      expect((await put(id, { name, status: 'active' }, 3)).body.code).toBe('purpose_status_step');
    });

    it('with every version kept, after the deletion too', async () => {
      const { id, name } = await app.create(named({ description: 'one' }));
      await put(id, { name, description: 'two' }, 1);
      await remove(id, 2);
      const url = `${PURPOSES}/${id}/versions`;
      const newest = (await app.send<PurposeVersionPageDto>('GET', `${url}?pageSize=1`)).body;
      expect(newest.versions).toMatchObject([
        { version: 3, changedBy: { type: 'api_key', id: 'bootstrap' } },
      ]);
      expect(newest.versions[0]).not.toHaveProperty('content');
      const token = `pageToken=${newest.nextPageToken}`;
      const { versions } = (await app.send<PurposeVersionPageDto>('GET', `${url}?${token}`)).body;
      expect(versions).toMatchObject([
        { version: 2, content: { description: 'two' } },
        { version: 1, content: { description: 'one', dataCategories: marketing.dataCategories } },
      ]);
    });

    it('with a record of what was before and after', async () => {
      const { id, name } = await app.create(named({ description: 'one' }));
      await put(id, { name, description: 'two' }, 1);
      await remove(id, 2);
      const records = (await app.records(id)).filter(({ action }) => !action.endsWith('_sent'));
      expect(records).toMatchObject([
        { action: 'purpose.created', outcome: 'success', after: { description: 'one' } },
        { action: 'purpose.replaced', before: { description: 'one' }, after: { description: 'two' } },
        { action: 'purpose.deleted', before: { description: 'two' }, after: null },
      ]);
    });
  });

  describe('are linked to retention policies', () => {
    beforeAll(() =>
      app.simulator.change(
        { op: 'set-retention-policy', id: 'year', name: 'Keep a year', enabled: true },
        { op: 'set-retention-policy', id: 'day', name: 'Keep a day', enabled: false },
      ),
    );

    it('that exist', async () => {
      const { errors } = await refused({ ...named(), retentionPolicyIds: ['year', 'never'] });
      expect(errors).toEqual([
        { pointer: '/body/retentionPolicyIds/1', detail: 'Genesys has no retention policy never' },
      ]);
      expect(await app.create(named({ retentionPolicyIds: ['day'] }))).toMatchObject({
        retentionPolicyIds: ['day'],
      });
    });

    it('and not deleted while one of those is enabled, which is looked at then', async () => {
      const { id } = await app.create(named({ retentionPolicyIds: ['year', 'day'] }));
      const { status, body } = await remove(id);
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'purpose_retained' });
      expect(body.detail).toContain('"Keep a year" (year)');
      expect(body.detail).not.toContain('Keep a day');
      await app.simulator.change({
        op: 'set-retention-policy',
        id: 'year',
        name: 'Keep a year',
        enabled: false,
      });
      expect((await remove(id)).status).toBe(204);
    });
  });

  describe('are listed', () => {
    const list = async (query: string) =>
      (await app.send<PurposePageDto>('GET', `${PURPOSES}?${query}`)).body;
    const names = ({ purposes }: PurposePageDto) => purposes.map(({ name }) => name);

    beforeAll(async () => {
      for (const name of ['Listed C', 'Listed a', 'Listed B']) {
        const dataCategories = name === 'Listed B' ? ['recording.screen'] : ['contact.email'];
        await app.create({ name, dataCategories, status: name === 'Listed C' ? 'draft' : 'active' });
      }
    });

    it('by name, with how many there are', async () => {
      const page = await list('name=listed&pageSize=2');
      expect(names(page)).toEqual(['Listed a', 'Listed B']);
      expect(page.pagination).toEqual({ pageSize: 2, pageNumber: 1, totalPages: 2, totalCount: 3 });
      expect(names(await list('name=listed&pageSize=2&pageNumber=2'))).toEqual(['Listed C']);
      expect(names(await list('name=listed&pageSize=2&pageNumber=3'))).toEqual([]);
    });

    it('25 at a time unless somebody asks for 1 to 100', async () => {
      expect((await list('')).pagination).toMatchObject({ pageSize: 25, pageNumber: 1 });
      for (const query of [
        'pageSize=0',
        'pageSize=101',
        'pageNumber=0',
        'pageSize=x',
        'sortBy=colour',
        'page=1',
      ]) {
        expect((await app.send('GET', `${PURPOSES}?${query}`)).status).toBe(400);
      }
    });

    it('in other orders', async () => {
      expect(names(await list('name=listed&sortOrder=desc'))).toEqual(['Listed C', 'Listed B', 'Listed a']);
      expect(names(await list('name=listed&sortBy=createdDate'))).toEqual([
        'Listed C',
        'Listed a',
        'Listed B',
      ]);
      expect(names(await list('name=listed&sortBy=status'))).toEqual(['Listed a', 'Listed B', 'Listed C']);
    });

    it('by status, category and a part of the name, in which nothing is a wildcard', async () => {
      expect(names(await list('name=listed&status=draft'))).toEqual(['Listed C']);
      expect(names(await list('category=recording.screen'))).toEqual(['Listed B']);
      expect(names(await list('category=recording'))).toEqual([]);
      expect(names(await list('name=LISTED%20%20b'))).toEqual(['Listed B']);
      expect(names(await list('name=l%25d'))).toEqual([]);
    });
  });
});
