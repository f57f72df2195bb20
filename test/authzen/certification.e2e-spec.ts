import { AuthzenService } from './authzen-service';
import { certificationOrg, certificationResources } from './certification-fixture';

const PDP = 'https://pdp.example.com';

const user = (id: string) => ({ type: 'user', id });
const [alice, bob] = [user('alice'), user('bob')];
const bobAsAdmin = { ...bob, properties: { role: 'admin' } };
const record = (id: string, status?: string) => ({
  type: 'record',
  id,
  ...(status !== undefined && { properties: { status } }),
});
const [record1, record2] = [record('record-1'), record('record-2')];
const archived = record('record-2', 'archived');
const action = (name: string, properties?: object) => ({ name, ...(properties && { properties }) });

const aliceReads = { subject: alice, action: action('read'), resource: record1 };
const bobWrites = { subject: bob, action: action('write'), resource: record1 };
const searchReaders = { subject: { type: 'user' }, action: action('read'), resource: record1 };

/** The tests of AuthZEN's certification scenario, by their ids. */
describe('The AuthZEN certification scenario', () => {
  let pdp: AuthzenService;
  const resources = certificationResources();
  beforeAll(async () => {
    const env = { PUBLIC_URL: PDP, AUTHZEN_RESOURCES_FILE: resources };
    pdp = await AuthzenService.start({ org: certificationOrg() }, env);
  });
  afterAll(() => pdp.stop());

  describe('Basic', () => {
    it.each([
      ['C-2-2-1, C-1-4 rule 1', aliceReads, true],
      ['C-1-4 rule 2', { ...aliceReads, action: action('write') }, true],
      ['C-1-4 rule 3', { ...aliceReads, subject: bob }, true],
      ['C-2-2-2, C-1-4 rule 4', bobWrites, false],
      ['C-2-2-3', { ...aliceReads, context: { time: '2025-06-27T18:03-07:00', ip: '192.168.1.1' } }, true],
      ['C-2-2-4, C-1-4 rule 5', { subject: alice, action: action('write'), resource: archived }, false],
      [
        'C-1-4 rule 5 of record-1',
        { ...aliceReads, action: action('write'), resource: record('record-1', 'archived') },
        false,
      ],
      ['C-2-2-5, C-1-4 rule 6', { subject: bobAsAdmin, action: action('write'), resource: archived }, true],
      ['C-2-2-6, C-1-4 rule 7', { ...aliceReads, action: action('delete', { soft: true }) }, true],
      ['C-2-2-7, C-1-4 rule 8', { ...aliceReads, action: action('delete', { soft: false }) }, false],
      [
        'C-2-2-8',
        {
          subject: { ...alice, properties: { department: 'Sales', role: 'manager' } },
          action: action('read', { method: 'GET' }),
          resource: { ...record1, properties: { status: 'active', owner: 'bob' } },
        },
        true,
      ],
      ['C-2-2-9', { ...aliceReads, foo: 'bar', futureField: { nested: true } }, true],
    ])('%s', async (_id, request, decision) => {
      const { status, headers, body } = await pdp.evaluation(request);
      expect({ status, decision: body.decision }).toEqual({ status: 200, decision });
      expect(headers['content-type']).toMatch(/^application\/json/);
      expect(typeof body.context).toBe('object');
    });

    it.each([
      ['C-2-4-1 subject', { action: action('read'), resource: record1 }],
      ['C-2-4-1 action', { subject: alice, resource: record1 }],
      ['C-2-4-1 resource', { subject: alice, action: action('read') }],
      ['C-2-4-2 subject.type', { ...aliceReads, subject: { id: 'alice' } }],
      ['C-2-4-2 subject.id', { ...aliceReads, subject: { type: 'user' } }],
      ['C-2-4-2 action.name', { ...aliceReads, action: {} }],
      ['C-2-4-2 resource.type', { ...aliceReads, resource: { id: 'record-1' } }],
      ['C-2-4-2 resource.id', { ...aliceReads, resource: { type: 'record' } }],
      ['C-2-4-6 subject', { ...aliceReads, subject: 'alice' }],
      ['C-2-4-6 action.name', { ...aliceReads, action: { name: 123 } }],
    ])('%s', async (_id, request) => {
      expect((await pdp.send('evaluation', JSON.stringify(request))).status).toBe(400);
    });

    it.each([
      ['C-2-4-3', JSON.stringify(aliceReads), { 'content-type': 'text/plain' }],
      ['C-2-4-4', '{"subject":', {}],
      ['C-2-4-5', '', {}],
    ])('%s', async (_id, payload, headers) => {
      expect((await pdp.send('evaluation', payload, headers)).status).toBe(400);
    });

    it('C-2-5-1', async () => {
      const requestId = 'bfe9eb29-ab87-4ca3-be83-a1d5d8305716';
      const headers = { 'x-request-id': requestId };
      const answered = await pdp.send('evaluation', JSON.stringify(aliceReads), headers);
      const refused = await pdp.send('evaluation', '{}', headers);
      expect([answered, refused].map((answer) => answer.headers['x-request-id'])).toEqual([
        requestId,
        requestId,
      ]);
    });

    it('C-2-5-2', async () => {
      expect((await pdp.send('evaluation', JSON.stringify(aliceReads))).status).toBe(200);
    });

    it('C-2-6', async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => pdp.evaluation(aliceReads)));
      expect(answers.map(({ body }) => body.decision)).toEqual([true, true, true, true, true]);
    });
  });

  describe('Batch', () => {
    const records = [{ resource: record1 }, { resource: record2 }];

    it.each<[string, object, unknown[]]>([
      [
        'C-3-2-1',
        { subject: alice, action: action('read'), evaluations: records },
        [expect.any(Boolean), expect.any(Boolean)],
      ],
      [
        'C-3-2-2, C-3-3-1, C-3-3-2, C-3-3-3',
        {
          subject: bob,
          resource: record1,
          evaluations: [{ action: action('read') }, { action: action('write') }],
        },
        [true, false],
      ],
      [
        'C-3-2-3',
        {
          subject: alice,
          action: action('write'),
          evaluations: [{ resource: record('record-1', 'active') }, { resource: archived }],
        },
        [true, false],
      ],
      [
        'C-3-2-4',
        {
          action: action('write'),
          resource: archived,
          evaluations: [{ subject: alice }, { subject: bobAsAdmin }],
        },
        [false, true],
      ],
      ['C-3-2-5', { evaluations: [aliceReads, bobWrites] }, [true, false]],
      [
        'C-3-2-6',
        {
          subject: alice,
          action: action('read'),
          context: { time: '2025-06-27T18:03-07:00' },
          evaluations: [
            { resource: record1 },
            { resource: record2, context: { time: '2025-06-27T19:00-07:00', source: 'batch-override' } },
          ],
        },
        [expect.any(Boolean), expect.any(Boolean)],
      ],
      [
        'C-3-2-7',
        {
          subject: alice,
          action: action('write'),
          resource: { type: 'record' },
          evaluations: [
            { resource: { id: 'record-1', properties: { status: 'active' } } },
            { resource: archived },
          ],
        },
        [true, false],
      ],
      [
        'C-3-4-1',
        { subject: alice, action: action('read'), evaluations: [{ resource: record1 }, {}] },
        [true, false],
      ],
    ])('%s', async (_id, request, decisions) => {
      const { status, body } = await pdp.evaluations(request);
      expect(status).toBe(200);
      expect(body.evaluations.map(({ decision }) => decision)).toEqual(decisions);
      expect(body).not.toHaveProperty('decision');
    });

    it.each([
      ['C-3-4-2', aliceReads],
      ['C-3-4-3', { ...aliceReads, evaluations: [] }],
    ])('%s', async (_id, request) => {
      expect((await pdp.evaluations(request)).body).toMatchObject({ decision: true });
    });
  });

  describe('Search', () => {
    const idsOf = async (kind: 'subject' | 'resource' | 'action', request: object) => {
      const { status, body } = await pdp.search(kind, request);
      expect(status).toBe(200);
      return body.results;
    };
    const users = (...ids: string[]) =>
      expect.arrayContaining(ids.map((id) => ({ type: 'user', id }))) as object;
    const records = (...ids: string[]) =>
      expect.arrayContaining(ids.map((id) => ({ type: 'record', id }))) as object;
    const names = (...all: string[]) => expect.arrayContaining(all.map((name) => ({ name }))) as object;
    const writeArchived = { subject: { type: 'user' }, action: action('write'), resource: archived };

    it.each([
      ['C-4-2-1, C-1-5 1', 'subject', searchReaders, users('alice', 'bob')],
      ['C-4-2-2', 'subject', { ...searchReaders, context: { ip: '192.168.1.1' } }, users('alice', 'bob')],
      ['C-4-2-3 (an id is ignored)', 'subject', { ...searchReaders, subject: alice }, users('alice', 'bob')],
      ['C-4-2-4, C-1-5 4', 'subject', writeArchived, users('bob')],
      [
        'C-4-3-1, C-1-5 2',
        'resource',
        { subject: alice, action: action('read'), resource: { type: 'record' } },
        records('record-1'),
      ],
      ['C-4-3-2 (an id is ignored)', 'resource', { ...aliceReads, resource: record2 }, records('record-1')],
      [
        'C-4-3-3, C-1-5 5',
        'resource',
        { subject: bobAsAdmin, action: action('write'), resource: { type: 'record' } },
        records('record-2'),
      ],
      ['C-4-4-1, C-1-5 3', 'action', { subject: alice, resource: record1 }, names('read', 'write')],
      [
        'C-4-4-2',
        'action',
        { subject: alice, resource: record1, context: { ip: '192.168.1.1' } },
        names('read', 'write'),
      ],
      ['C-4-4-3, C-1-5 6', 'action', { subject: bobAsAdmin, resource: archived }, names('write')],
      ['C-4-6-1', 'action', { subject: { type: 'user', id: 'nonexistent-user' }, resource: record1 }, []],
      ['C-4-6-2', 'subject', { ...searchReaders, subject: { type: 'spaceship' } }, []],
      ['C-4-6 of a resource to a subject search', 'subject', { ...searchReaders, resource: record('x') }, []],
      [
        'C-4-6 of a type of resource to a subject search',
        'subject',
        { ...searchReaders, resource: { type: 'spaceship', id: 'record-1' } },
        [],
      ],
      ['C-4-6 of a subject to a resource search', 'resource', { ...aliceReads, subject: user('nobody') }, []],
      [
        'C-4-6 of a type to a resource search',
        'resource',
        { ...aliceReads, resource: { type: 'spaceship' } },
        [],
      ],
      ['C-4-6 of a resource to an action search', 'action', { subject: alice, resource: record('x') }, []],
      [
        'C-4-6 of a type to an action search',
        'action',
        { subject: alice, resource: { type: 'spaceship', id: 'record-1' } },
        [],
      ],
      [
        'C-4-6 of a type of subject to an action search',
        'action',
        { subject: { type: 'spaceship', id: 'alice' }, resource: record1 },
        [],
      ],
    ] as const)('%s', async (_id, kind, request, results) => {
      expect(await idsOf(kind, request)).toEqual(results);
    });

    it('C-4-5-1, C-4-5-2, C-4-5-3', async () => {
      const first = (await pdp.search('subject', { ...searchReaders, page: { limit: 1 } })).body;
      expect(first.results).toHaveLength(1);
      expect(first.page).toEqual({ next_token: expect.stringMatching(/./) as string, count: 1, total: 2 });
      const next = { ...searchReaders, page: { token: first.page.next_token } };
      const second = (await pdp.search('subject', next)).body;
      expect(second.page).toEqual({ next_token: '', count: 1, total: 2 });
      expect([...first.results, ...second.results]).toEqual([alice, bob]);
    });

    it.each([
      ['C-4-7-1 subject search', 'search/subject', { subject: { type: 'user' }, resource: record1 }],
      [
        'C-4-7-1 resource search',
        'search/resource',
        { action: action('read'), resource: { type: 'record' } },
      ],
      ['C-4-7-1 action search', 'search/action', { subject: alice }],
      ['C-4-7-2 subject search', 'search/subject', { ...searchReaders, resource: { type: 'record' } }],
      ['C-4-7-2 resource search', 'search/resource', { ...searchReaders, resource: { type: 'record' } }],
    ])('%s', async (_id, path, request) => {
      expect((await pdp.send(path, JSON.stringify(request))).status).toBe(400);
    });
  });

  it('Discovery: C-6-1, C-6-2, C-6-3, C-6-4, C-6-5', async () => {
    const { status, headers, body } = await pdp.service.get('/.well-known/authzen-configuration', {});
    expect({ status, type: headers['content-type'] }).toEqual({
      status: 200,
      type: expect.stringMatching(/^application\/json/) as string,
    });
    expect(body).toEqual({
      policy_decision_point: PDP,
      access_evaluation_endpoint: `${PDP}/access/v1/evaluation`,
      access_evaluations_endpoint: `${PDP}/access/v1/evaluations`,
      search_subject_endpoint: `${PDP}/access/v1/search/subject`,
      search_resource_endpoint: `${PDP}/access/v1/search/resource`,
      search_action_endpoint: `${PDP}/access/v1/search/action`,
    });
  });

  it('believes no role that a subject merely claims: the one reading of rule 6 that is not followed', async () => {
    const claimed = { ...alice, properties: { role: 'admin' } };
    const { body } = await pdp.evaluation({ subject: claimed, action: action('write'), resource: archived });
    expect(body).toMatchObject({ decision: false, context: { reason: 'condition_not_met' } });
  });
});
