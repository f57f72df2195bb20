import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { AuthzenService } from './authzen-service';

const condition = {
  variableName: 'Conversation.queues',
  operator: 'EQ',
  operands: [{ type: 'QUEUE', queue: { id: 'q1' } }],
};

const org = buildOrg({
  divisions: ['sales', 'claims'],
  users: [{ id: 'ada' }, { id: 'ben' }, { id: 'cat', state: 'inactive' }],
  groups: [{ id: 'deputies', individualIds: ['ben'] }],
  clients: [{ id: 'robot' }],
  roles: [
    { id: 'editor', gives: 'routing:queue:edit' },
    { id: 'boss', permissions: ['admin'] },
    {
      id: 'evaluator',
      policies: [
        { domain: 'quality', entityName: 'evaluation', actionSet: ['add'], allowConditions: true, condition },
      ],
    },
  ],
  grants: [
    ['ada', 'editor', 'sales'],
    ['ada', 'evaluator', '*'],
    ['ada', 'boss', 'home'],
    ['cat', 'editor', '*'],
    ['deputies', 'editor', 'claims', 'PC_GROUP'],
    ['robot', 'editor', '*', 'PC_OAUTH_CLIENT'],
  ],
});

const user = (id: string) => ({ type: 'user', id });
const action = (name: string) => ({ name });
const division = (id: string) => ({ type: 'division', id });
const queue = (properties?: object) => ({
  type: 'routing:queue',
  id: 'q1',
  ...(properties && { properties }),
});
const organization = { type: 'organization', id: org.id };
const edit = action('routing:queue:edit');
const adaEdits = { subject: user('ada'), action: edit, resource: division('sales') };
const addEvaluation = action('quality:evaluation:add');
const inQueue = (id: string) => ({ 'Conversation.queues': [id] });

describe('AuthZEN evaluations', () => {
  let pdp: AuthzenService;
  beforeAll(async () => {
    pdp = await AuthzenService.start({ org });
  });
  afterAll(() => pdp.stop());

  it('answer with reason, sources, caveats, revision and time', async () => {
    expect((await pdp.evaluation(adaEdits)).body).toEqual({
      decision: true,
      context: {
        reason: 'granted',
        sources: [{ roleId: 'editor', divisionId: 'sales' }],
        caveats: [],
        revision: 1,
        as_of: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
        partial: false,
      },
    });
  });

  it('name the group that passes a role on', async () => {
    const { body } = await pdp.evaluation({
      ...adaEdits,
      subject: user('ben'),
      resource: division('claims'),
    });
    expect(body.context.sources).toEqual([{ roleId: 'editor', divisionId: 'claims', groupId: 'deputies' }]);
  });

  it.each<[string, object, boolean, string]>([
    ['a division', {}, true, 'granted'],
    ['another division', { resource: division('claims') }, false, 'not_granted_in_division'],
    ['all divisions', { resource: division('*') }, false, 'not_granted_in_division'],
    ['an object by its division', { resource: queue({ divisionId: 'sales' }) }, true, 'granted'],
    ['an object elsewhere', { resource: queue({ divisionId: 'claims' }) }, false, 'not_granted_in_division'],
    ['an object that may be anywhere', { resource: queue() }, false, 'not_granted_in_division'],
    ['an object in no division', { resource: queue({ divisionId: 7 }) }, false, 'not_granted_in_division'],
    [
      'an action of the type',
      { action: action('edit'), resource: queue({ divisionId: 'sales' }) },
      true,
      'granted',
    ],
    [
      'an action of a type in one word',
      { action: action('edit'), resource: { ...queue(), type: 'queue' } },
      false,
      'unknown_permission',
    ],
    [
      'the organisation by a grant in a division',
      { resource: organization },
      false,
      'not_granted_in_division',
    ],
    [
      'a flat permission in the organisation',
      { action: action('admin'), resource: organization },
      true,
      'granted',
    ],
    [
      'another organisation',
      { resource: { type: 'organization', id: 'org-2' } },
      false,
      'unknown_organization',
    ],
    ['a client', { subject: { type: 'oauth_client', id: 'robot' }, resource: organization }, true, 'granted'],
    [
      'a division that does not exist, for a client with all of them',
      { subject: { type: 'oauth_client', id: 'robot' }, resource: division('nowhere') },
      false,
      'unknown_division',
    ],
    [
      'an object in a division that does not exist, for a client with all of them',
      { subject: { type: 'oauth_client', id: 'robot' }, resource: queue({ divisionId: 'nowhere' }) },
      false,
      'unknown_division',
    ],
    [
      'a group',
      { subject: { type: 'group', id: 'deputies' }, resource: division('claims') },
      true,
      'granted',
    ],
    [
      'a user with the id of a group',
      { subject: user('deputies'), resource: division('claims') },
      false,
      'unknown_user',
    ],
    ['an inactive user', { subject: user('cat') }, false, 'user_inactive'],
    ['an unknown user', { subject: user('dan') }, false, 'unknown_user'],
    ['a subject of another type', { subject: { type: 'robot', id: 'ada' } }, false, 'unknown_subject_type'],
    [
      'an inherited name for a type',
      { subject: { type: 'constructor', id: 'ada' } },
      false,
      'unknown_subject_type',
    ],
    ['an unknown permission', { action: action('routing:queue:juggle') }, false, 'unknown_permission'],
  ])('evaluate %s', async (_what, change, decision, reason) => {
    expect((await pdp.evaluation({ ...adaEdits, ...change })).body).toMatchObject({
      decision,
      context: { reason },
    });
  });

  it.each([
    ['the resource', { resource: { ...division('sales'), properties: inQueue('q1') } }, true],
    ['the action', { action: { ...addEvaluation, properties: inQueue('q1') } }, true],
    [
      'the resource, before the action',
      {
        action: { ...addEvaluation, properties: inQueue('q1') },
        resource: { ...division('sales'), properties: inQueue('q2') },
      },
      false,
    ],
    ['the subject, never', { subject: { ...user('ada'), properties: inQueue('q1') } }, false],
    ['the context, never', { context: inQueue('q1') }, false],
  ])('hold conditions against what is said of %s', async (_what, change, decision) => {
    const { body } = await pdp.evaluation({ ...adaEdits, action: addEvaluation, ...change });
    expect(body.decision).toBe(decision);
  });

  describe('many at once', () => {
    const items = ['sales', 'claims', 'sales'].map((id) => ({ resource: division(id) }));
    const defaults = { subject: user('ada'), action: edit };
    const decisions = async (options?: object) =>
      (await pdp.evaluations({ ...defaults, evaluations: items, options })).body.evaluations.map(
        ({ decision }) => decision,
      );

    it.each([
      ['all without a semantic', undefined, [true, false, true]],
      ['all', { evaluations_semantic: 'execute_all' }, [true, false, true]],
      ['up to the first refusal', { evaluations_semantic: 'deny_on_first_deny' }, [true, false]],
      ['up to the first permission', { evaluations_semantic: 'permit_on_first_permit' }, [true]],
      ['all with options of others', { another_option: 'value' }, [true, false, true]],
    ])('evaluate %s', async (_what, options, answers) => {
      expect(await decisions(options)).toEqual(answers);
    });

    it('end at a fault as at a refusal', async () => {
      const evaluations = [{ subject: 'ada' }, { resource: division('sales') }];
      const options = { evaluations_semantic: 'deny_on_first_deny' };
      expect((await pdp.evaluations({ ...adaEdits, evaluations, options })).body.evaluations).toHaveLength(1);
    });

    it('answer a fault of an item with a refusal that says what is wrong', async () => {
      const evaluations = [
        { subject: 'ada' },
        { resource: { type: 'division' } },
        { action: { name: 7 } },
        { context: 1 },
      ];
      const { body } = await pdp.evaluations({ ...defaults, evaluations });
      expect(body.evaluations.map(({ context }) => context.error)).toEqual([
        { status: 400, message: '/subject must be an object.' },
        { status: 400, message: '/resource/id is required.' },
        { status: 400, message: '/action/name must be a string.' },
        { status: 400, message: '/context must be an object.' },
      ]);
      expect(body.evaluations.every(({ decision }) => !decision)).toBe(true);
    });

    it('replace a part as a whole: its properties go with it', async () => {
      const resource = { ...division('sales'), properties: inQueue('q1') };
      const evaluations = [{}, { resource: division('sales') }];
      const { body } = await pdp.evaluations({
        subject: user('ada'),
        action: addEvaluation,
        resource,
        evaluations,
      });
      expect(body.evaluations.map(({ decision }) => decision)).toEqual([true, false]);
    });

    it('take null for what may be left out as if it were', async () => {
      const body = { ...adaEdits, evaluations: null, options: null, context: null };
      expect((await pdp.evaluations(body)).body).toMatchObject({ decision: true });
      const evaluations = [{ context: null, resource: { ...division('claims'), properties: null } }, {}];
      const options = { evaluations_semantic: null };
      const answer = await pdp.evaluations({ ...adaEdits, evaluations, options });
      expect(answer.body.evaluations.map(({ decision }) => decision)).toEqual([false, true]);
      const whole = await pdp.evaluations({ action: null, subject: null, evaluations: [adaEdits] });
      expect(whole.body.evaluations.map(({ decision }) => decision)).toEqual([true]);
    });

    it('do not let a null of an item stand for another subject', async () => {
      const { body } = await pdp.evaluations({ ...adaEdits, evaluations: [{ subject: null }] });
      expect(body.evaluations).toMatchObject([{ decision: false, context: { error: { status: 400 } } }]);
    });

    it('take 1,000 and refuse 1,001', async () => {
      const many = (length: number) => ({ ...adaEdits, evaluations: Array.from({ length }, () => ({})) });
      expect((await pdp.evaluations(many(1000))).body.evaluations).toHaveLength(1000);
      expect((await pdp.send('evaluations', JSON.stringify(many(1001)))).status).toBe(400);
    });

    it.each([
      ['no list', { evaluations: {} }],
      ['an item that is no object', { evaluations: [{}, 7] }],
      ['a default that is no object', { evaluations: [adaEdits], subject: 'ada' }],
      ['options that are no object', { evaluations: [{}], options: [] }],
      ['an unknown semantic', { evaluations: [{}], options: { evaluations_semantic: 'toString' } }],
    ])('refuse %s', async (_what, change) => {
      expect((await pdp.send('evaluations', JSON.stringify({ ...adaEdits, ...change }))).status).toBe(400);
    });
  });

  describe('for a caller that wants no context', () => {
    const asked = async (prefer: string, path = 'evaluation', body: object = adaEdits) => {
      const { text, headers } = await pdp.send(path, JSON.stringify(body), { prefer });
      return { body: JSON.parse(text) as object, applied: headers['preference-applied'] };
    };

    it('are the decision alone', async () => {
      const answer = { body: { decision: true }, applied: 'return=minimal' };
      expect(await asked('return=minimal')).toEqual(answer);
      expect(await asked('return=minimal', 'evaluations')).toEqual(answer);
      const other = { ...adaEdits, resource: division('claims') };
      expect((await asked('return=minimal', 'evaluation', other)).body).toEqual({ decision: false });
    });

    it('are the decisions alone, and what is wrong with an item', async () => {
      const evaluations = [{}, { resource: division('claims') }, { subject: 'ada' }];
      expect((await asked('return=minimal', 'evaluations', { ...adaEdits, evaluations })).body).toEqual({
        evaluations: [
          { decision: true },
          { decision: false },
          { decision: false, context: { error: { status: 400, message: '/subject must be an object.' } } },
        ],
      });
    });

    it.each([
      ['return=representation', 'return=representation'],
      ['respond-async', undefined],
    ])('are whole for %s', async (prefer, applied) => {
      expect(await asked(prefer)).toEqual({
        body: expect.objectContaining({ context: expect.any(Object) as object }) as object,
        applied,
      });
    });
  });

  describe('refusals', () => {
    const noAction = JSON.stringify({ subject: user('ada') });

    it('are a sentence', async () => {
      const { status, headers, text } = await pdp.send('evaluation', noAction);
      expect({ status, text }).toEqual({
        status: 400,
        text: 'The request is invalid: /body/action is required.',
      });
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    });

    it('are a problem document for a client that accepts it', async () => {
      const accept = 'application/json, application/problem+json';
      const { status, headers, text } = await pdp.send('evaluation', noAction, { accept });
      expect(status).toBe(400);
      expect(headers['content-type']).toBe('application/problem+json');
      expect(JSON.parse(text)).toMatchObject({
        code: 'invalid_request',
        errors: [{ pointer: '/body/action' }],
      });
    });

    it.each([
      ['a stranger', { authorization: '' }, 401],
      ['a forged key', { authorization: `${asAdmin.authorization}x` }, 401],
    ])('meet %s', async (_who, headers, status) => {
      const answer = await pdp.send('evaluation', JSON.stringify(adaEdits), {
        ...headers,
        'x-request-id': 'a b',
      });
      expect(answer.status).toBe(status);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(answer.headers['x-request-id']).toBe('a b');
    });

    it.each(['[]', 'null', '"x"', '7', '{"__proto__":{}}', undefined])('meet the body %s', async (body) => {
      expect((await pdp.send('evaluation', body)).status).toBe(400);
    });

    it('meet properties that are no object', async () => {
      const body = { ...adaEdits, resource: { ...division('sales'), properties: ['x'] } };
      expect((await pdp.send('evaluation', JSON.stringify(body))).text).toContain(
        '/body/resource/properties',
      );
    });
  });

  it('send any request id back as it came', async () => {
    const { headers } = await pdp.send('evaluation', JSON.stringify(adaEdits), {
      'x-request-id': 'ticket no. 7',
    });
    expect(headers['x-request-id']).toBe('ticket no. 7');
  });

  describe('that say how fresh they have to be', () => {
    const asked = (context: object, body: object = adaEdits) =>
      pdp.send('evaluation', JSON.stringify({ ...body, context }));

    it.each([
      ['the newest here', { consistency: 'minimize_latency' }],
      ['a revision that is here', { consistency: 'at_least_as_fresh', revision: 1 }],
    ])('are answered from %s', async (_what, context) => {
      expect((await asked(context)).status).toBe(200);
    });

    it('are refused for a revision that nobody has made', async () => {
      const { status } = await asked({ consistency: 'at_least_as_fresh', revision: 1000 });
      expect(status).toBe(409);
    });

    it.each([
      ['an unknown level', { consistency: 'perfect' }],
      ['no text', { consistency: 1 }],
      ['a revision that is missing', { consistency: 'at_least_as_fresh' }],
      ['a revision that is no number', { consistency: 'at_least_as_fresh', revision: '1' }],
    ])('are refused for %s', async (_what, context) => {
      expect((await asked(context)).status).toBe(400);
    });

    const fresh = { consistency: 'fully_consistent' };
    const about = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ subject: user(index === 0 ? 'ada' : `user-${index}`) }));

    it('are refused when they are about more subjects than can be read again for one answer', async () => {
      const body = { ...adaEdits, context: fresh, evaluations: about(11) };
      expect((await pdp.send('evaluations', JSON.stringify(body))).status).toBe(400);
    });

    it('read their subject again, and answer from what it holds by then', async () => {
      const grant = {
        subjectId: 'ben',
        subjectType: 'PC_USER',
        roleId: 'editor',
        divisionId: 'sales',
      } as const;
      await pdp.service.simulator.change({ op: 'grant', ...grant });
      const benEdits = { ...adaEdits, subject: user('ben') };
      expect((await pdp.evaluation(benEdits)).body.decision).toBe(false);
      const { body } = await pdp.evaluation({ ...benEdits, context: fresh });
      expect(body).toMatchObject({ decision: true, context: { revision: 2 } });
      expect((await pdp.evaluation(benEdits)).body.decision).toBe(true);
    });

    it('are refused for an item alone', async () => {
      const evaluations = [{ context: { consistency: 'fully_consistent' } }, {}];
      const { body } = await pdp.evaluations({ ...adaEdits, evaluations });
      expect(body.evaluations.map(({ decision }) => decision)).toEqual([false, true]);
    });
  });
});
