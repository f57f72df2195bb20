import { buildOrg } from '../support/build-org';
import { AuthzenService } from './authzen-service';
import { resourcesFile } from './resources-file';

const agents = Array.from({ length: 5 }, (_, index) => `agent-${index}`);

const org = buildOrg({
  divisions: ['sales', 'claims'],
  users: [...agents.map((id) => ({ id })), { id: 'gone', state: 'inactive' }],
  groups: [{ id: 'deputies', individualIds: ['agent-0'] }],
  clients: [{ id: 'robot' }],
  roles: [{ id: 'editor', gives: 'routing:queue:edit,view', permissions: ['admin'] }],
  grants: [
    ...[...agents, 'gone'].map((id): [string, string, string] => [id, 'editor', 'sales']),
    ['deputies', 'editor', 'claims', 'PC_GROUP'],
    ['robot', 'editor', '*', 'PC_OAUTH_CLIENT'],
  ],
});

/** In all divisions, as the file does not place it; and one that is numbered at its source. */
const resources = resourcesFile([
  { type: 'record', id: 'record-1' },
  { type: 'record', id: 2, properties: { divisionId: 'claims' } },
]);

const edit = { name: 'routing:queue:edit' };
const sales = { type: 'division', id: 'sales' };
const editors = { subject: { type: 'user' }, action: edit, resource: sales };
const robot = { type: 'oauth_client', id: 'robot' };

describe('AuthZEN searches', () => {
  let pdp: AuthzenService;
  beforeAll(async () => {
    const env = { AUTHZEN_RESOURCES_FILE: resources, AUTHZEN_SUBJECT_TYPES: 'service=oauth_client' };
    pdp = await AuthzenService.start({ org }, env);
  });
  afterAll(() => pdp.stop());

  const refused = async (page: unknown, change: object = {}) =>
    (await pdp.send('search/subject', JSON.stringify({ ...editors, ...change, page }))).status;

  it('answer with results, page, revision and time', async () => {
    expect((await pdp.search('subject', { ...editors, page: { limit: 1 } })).body).toEqual({
      results: [{ type: 'user', id: 'agent-0' }],
      page: { next_token: expect.stringMatching(/^[\w-]+$/) as string, count: 1, total: 5 },
      context: { revision: 1, as_of: expect.any(String) as string, partial: false },
    });
  });

  it.each([
    [
      'groups',
      { ...editors, subject: { type: 'group' }, resource: { type: 'division', id: 'claims' } },
      ['deputies'],
    ],
    ['clients', { ...editors, subject: { type: 'oauth_client' } }, ['robot']],
    ['users through a group', { ...editors, resource: { type: 'division', id: 'claims' } }, ['agent-0']],
    ['nobody in all divisions', { ...editors, resource: { type: 'organization', id: org.id } }, []],
    ['nobody in another organisation', { ...editors, resource: { type: 'organization', id: 'x' } }, []],
    [
      'nobody in a division that does not exist',
      { ...editors, subject: { type: 'oauth_client' }, resource: { type: 'division', id: 'nowhere' } },
      [],
    ],
    ['nobody for an unknown permission', { ...editors, action: { name: 'x:y:z' } }, []],
  ])('find %s', async (_what, request, ids) => {
    expect((await pdp.search('subject', request)).body.results.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [
      'divisions',
      { subject: { type: 'user', id: 'agent-0' }, resource: { type: 'division' } },
      ['claims', 'sales'],
    ],
    ['every division', { subject: robot, resource: { type: 'division' } }, ['claims', 'home', 'sales']],
    ['the organisation', { subject: robot, resource: { type: 'organization' } }, [org.id]],
    ['what the file knows', { subject: robot, resource: { type: 'record' } }, ['2', 'record-1']],
    [
      'what the file knows in a division',
      { subject: { type: 'user', id: 'agent-0' }, resource: { type: 'record' } },
      ['2'],
    ],
    ['groups', { subject: robot, resource: { type: 'group' } }, ['deputies']],
    ['no objects that nobody told of', { subject: robot, resource: { type: 'queue' } }, []],
    [
      'nothing for an unknown type of subject',
      { subject: { type: 'x', id: 'robot' }, resource: { type: 'division' } },
      [],
    ],
  ])('find %s', async (_what, request, ids) => {
    const { body } = await pdp.search('resource', { action: edit, ...request });
    expect(body.results.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['permissions in a division', sales, ['admin', 'routing:queue:edit', 'routing:queue:view']],
    ['actions of an object whose type names them', { type: 'routing:queue', id: 'q' }, ['edit', 'view']],
    [
      'permissions for an object that its file knows',
      { type: 'record', id: 'record-1' },
      ['admin', 'routing:queue:edit', 'routing:queue:view'],
    ],
    [
      'permissions for an object that the request places',
      { type: 'thing', id: 't', properties: { divisionId: 'sales' } },
      ['admin', 'routing:queue:edit', 'routing:queue:view'],
    ],
    [
      'permissions for an object whose type the catalogue has without its domain',
      { type: 'queue', id: 'q' },
      ['admin', 'routing:queue:edit', 'routing:queue:view'],
    ],
    [
      'permissions for a user',
      { type: 'user', id: 'agent-0' },
      ['admin', 'routing:queue:edit', 'routing:queue:view'],
    ],
    ['nothing in another organisation', { type: 'organization', id: 'x' }, []],
  ])('find %s', async (_what, resource, names) => {
    const { body } = await pdp.search('action', { subject: robot, resource });
    expect(body.results.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['a resource of an unknown type', { type: 'spaceship', id: 'x' }, 'unknown_resource_type'],
    ['a type that only looks like one', { type: 'routing:queue:edit', id: 'x' }, 'unknown_resource_type'],
    ['an inherited name for a type', { type: 'constructor', id: 'x' }, 'unknown_resource_type'],
    ['an unknown record', { type: 'record', id: 'record-3' }, 'unknown_resource'],
    [
      'an unknown record in a known division',
      { type: 'record', id: 'record-3', properties: { divisionId: 'sales' } },
      'unknown_resource',
    ],
    ['an unknown user', { type: 'user', id: 'deputies' }, 'unknown_resource'],
    ['an unknown group', { type: 'group', id: 'agent-0' }, 'unknown_resource'],
    ['an unknown client', { type: 'oauth_client', id: 'x' }, 'unknown_resource'],
    ['another organisation', { type: 'organization', id: 'x' }, 'unknown_organization'],
  ])('find nothing for %s, as evaluations allow nothing', async (_what, resource, reason) => {
    const { body } = await pdp.evaluation({ subject: robot, action: edit, resource });
    expect(body).toMatchObject({ decision: false, context: { reason, sources: [], caveats: [] } });
    const subjects = await pdp.search('subject', {
      subject: { type: 'oauth_client' },
      action: edit,
      resource,
    });
    const actions = await pdp.search('action', { subject: robot, resource });
    expect([subjects.body.results, actions.body.results]).toEqual([[], []]);
  });

  it.each(['spaceship', 'constructor', 'queue'])('find no resources of the type %s', async (type) => {
    const { body } = await pdp.search('resource', { subject: robot, action: edit, resource: { type } });
    expect(body.results).toEqual([]);
  });

  describe('for a caller that has another name for a type of subjects', () => {
    const service = { ...robot, type: 'service' };

    it('find subjects, and call them as the caller does', async () => {
      const claims = { type: 'division', id: 'claims' };
      const request = { subject: { type: 'service' }, action: edit, resource: claims };
      expect((await pdp.search('subject', request)).body.results).toEqual([service]);
    });

    it('find what the subject may do, as evaluations say, also when it is read again for that', async () => {
      const context = { consistency: 'fully_consistent' };
      const { body } = await pdp.evaluation({ subject: service, action: edit, resource: sales, context });
      expect(body).toMatchObject({ decision: true, context: { reason: 'granted' } });
      const { results } = (await pdp.search('action', { subject: service, resource: sales })).body;
      expect(results.map(({ name }) => name)).toEqual(['admin', 'routing:queue:edit', 'routing:queue:view']);
      const found = await pdp.search('resource', {
        subject: service,
        action: edit,
        resource: { type: 'group' },
      });
      expect(found.body.results).toEqual([{ type: 'group', id: 'deputies' }]);
    });
  });

  describe('for a caller that wants no context', () => {
    const headers = { prefer: 'return=minimal' };
    const search = async (kind: string, request: object) => {
      const { text, headers: answered } = await pdp.send(`search/${kind}`, JSON.stringify(request), headers);
      expect(answered['preference-applied']).toBe('return=minimal');
      return JSON.parse(text) as object;
    };

    it('are answered with the results alone', async () => {
      const claims = { type: 'division', id: 'claims' };
      const request = { subject: { type: 'oauth_client' }, action: edit, resource: claims };
      expect(await search('subject', request)).toEqual({ results: [robot] });
    });

    it('tell of pages where there are more, and where pages were asked for', async () => {
      const first = await search('subject', { ...editors, page: { limit: 4 } });
      expect(first).toEqual({ results: expect.any(Array) as object, page: expect.any(Object) as object });
      const token = (first as { page: { next_token: string } }).page.next_token;
      expect(await search('subject', { ...editors, page: { token } })).toEqual({
        results: [{ type: 'user', id: 'agent-4' }],
        page: { next_token: '', count: 1, total: 5 },
      });
    });
  });

  it('take null for a member that may be left out as if it were', async () => {
    const { body } = await pdp.search('subject', { ...editors, page: { limit: 2 }, context: null });
    const token = body.page.next_token;
    const nulls = { ...editors, resource: { ...sales, properties: null } };
    expect(
      (await pdp.search('subject', { ...nulls, page: { token, limit: null } })).body.results,
    ).toHaveLength(2);
    const all = await pdp.search('subject', { ...nulls, page: null, context: { consistency: null } });
    expect(all.body.results).toHaveLength(5);
    const { status } = await pdp.search('subject', { ...editors, page: { token: null, limit: null } });
    expect(status).toBe(200);
  });

  it.each(['subject', 'resource', 'action'] as const)(
    'walk through a %s search page by page',
    async (kind) => {
      const request = { ...editors, subject: { type: 'user', id: 'agent-0' } };
      const { body: whole } = await pdp.search(kind, request);
      const walked: unknown[] = [];
      let page: object = { limit: 2 };
      for (;;) {
        const { body } = await pdp.search(kind, { ...request, page });
        walked.push(...body.results);
        if (body.page.next_token === '') break;
        expect(body.results).toHaveLength(2);
        page = { token: body.page.next_token };
      }
      expect(walked).toEqual(whole.results);
      expect(walked.length).toBeGreaterThan(1);
    },
  );

  it('hold a token to the search that gave it', async () => {
    const { body } = await pdp.search('subject', { ...editors, page: { limit: 2 } });
    const token = body.page.next_token;
    expect(await refused({ token })).toBe(200);
    expect(await refused({ token, limit: 2 })).toBe(200);
    expect(await refused({ token, limit: 3 })).toBe(400);
    expect(await refused({ token }, { action: { name: 'routing:queue:view' } })).toBe(400);
    expect(await refused({ token }, { context: { ip: '::1' } })).toBe(400);
    const resources = JSON.stringify({ ...editors, subject: robot, page: { token } });
    expect((await pdp.send('search/resource', resources)).status).toBe(400);
  });

  it.each([
    ['a page that is no object', 7],
    ['a limit of nothing', { limit: 0 }],
    ['half a limit', { limit: 1.5 }],
    ['a limit in words', { limit: 'all' }],
    ['a token of nobody', { token: 'x' }],
    ['a token that is no text', { token: 7 }],
  ])('refuse %s', async (_what, page) => {
    expect(await refused(page)).toBe(400);
  });

  it('read an empty token as the beginning, and a huge limit as the largest', async () => {
    expect(
      (await pdp.search('subject', { ...editors, page: { token: '', limit: 1e9 } })).body.results,
    ).toHaveLength(5);
  });

  it('refuse what nests too deeply to be told apart', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = JSON.stringify({ ...editors, context: { deep: 'HERE' } }).replace('"HERE"', deep);
    expect((await pdp.send('search/subject', body)).status).toBe(400);
    expect((await pdp.send('evaluation', body.replace('"user"', '"user","id":"agent-0"'))).status).toBe(400);
  });

  it('are about everybody, and so cannot read a subject again first', async () => {
    expect(await refused(undefined, { context: { consistency: 'fully_consistent' } })).toBe(400);
  });
});
