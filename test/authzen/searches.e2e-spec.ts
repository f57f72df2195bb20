import { buildOrg } from '../support/build-org';
import { AuthzenService } from './authzen-service';

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

const edit = { name: 'routing:queue:edit' };
const sales = { type: 'division', id: 'sales' };
const editors = { subject: { type: 'user' }, action: edit, resource: sales };
const robot = { type: 'oauth_client', id: 'robot' };

describe('AuthZEN searches', () => {
  let pdp: AuthzenService;
  beforeAll(async () => {
    pdp = await AuthzenService.start({ org });
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
      'permissions for an object of another type',
      { type: 'thing', id: 't' },
      ['admin', 'routing:queue:edit', 'routing:queue:view'],
    ],
    ['nothing in another organisation', { type: 'organization', id: 'x' }, []],
  ])('find %s', async (_what, resource, names) => {
    const { body } = await pdp.search('action', { subject: robot, resource });
    expect(body.results.map(({ name }) => name)).toEqual(names);
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
    expect((await pdp.send('evaluation', body.replace('"user"', '"user","id":"agent-0"'))).status).toBe(200);
  });

  it('are about everybody, and so cannot read a subject again first', async () => {
    expect(await refused(undefined, { context: { consistency: 'fully_consistent' } })).toBe(400);
  });
});
