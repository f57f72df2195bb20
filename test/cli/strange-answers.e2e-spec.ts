import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runCli } from './run-cli';

type Answer = readonly [status: number, body: object | string];

/** Answers that the service in a test never gives: what another server says, and what must never be taken for success. */
describe('rolecall', () => {
  let server: Server;
  let url: string;
  let answers: Readonly<Record<string, Answer>>;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      const [status, body] = answers[`${request.method} ${path}`] ?? [
        404,
        { code: 'not_found', title: 'Not Found', detail: 'No.' },
      ];
      const isText = typeof body === 'string';
      response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json' });
      response.end(isText ? body : JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each<[string, Answer, string]>([
    ['a page', [200, '<html>Sign in</html>'], 'is not Rolecall'],
    ['an empty answer', [200, ''], 'is not Rolecall'],
    ['a number', [200, '1'], 'is not Rolecall'],
    ['a gateway', [502, '<html>Bad gateway</html>'], 'answered with status 502 and no reason'],
    [
      'a refusal with escapes',
      [403, { code: 'x', title: 'No\u001b[2J', detail: 'Y\nZ' }],
      'No\\u001b[2J: Y\\u000aZ',
    ],
  ])('does not take %s for an answer', async (_what, answer, said) => {
    answers = { 'POST /api/v1/assertions/evaluations': answer };
    expect(await runCli(url, ['assert'])).toEqual({
      code: 3,
      out: '',
      err: expect.stringContaining(said) as string,
    });
  });

  const commands: readonly (readonly string[])[] = [
    ['check', 'ada', 'routing:queue:edit'],
    ['why', 'ada', 'routing:queue:edit'],
    ['who-can', 'routing:queue:edit'],
    ['permissions', 'ada'],
    ['compare', 'ada', 'bob'],
    ['findings'],
    ['history'],
    ['drift'],
    ['drift', '--plan'],
    ['licenses', 'list'],
    ['licenses', 'mismatches'],
    ['licenses', 'reasons', 'wem'],
    ['licenses', 'reductions', 'wem'],
    ['usage', 'clients'],
    ['usage', 'client', 'crm'],
    ['audit', 'verify'],
    ['apply', 'change-1', '--yes'],
    ['roll-back', 'change-1'],
  ];
  const everywhere = (answer: Answer) => new Proxy({}, { get: () => answer });

  it.each(commands)('%s %s takes no page of a stranger for an answer', async (...args) => {
    const strangers: readonly Answer[] = [
      [200, '<html>Sign in</html>'],
      [200, 'null'],
      [404, '<html>Not found</html>'],
    ];
    for (const answer of strangers) {
      answers = everywhere(answer);
      const result = await runCli(url, args.filter(Boolean));
      expect([answer, result]).toEqual([
        answer,
        {
          code: 3,
          out: '',
          err: expect.stringMatching(/is not Rolecall|with status 404 and no reason/) as string,
        },
      ]);
    }
  });

  it('finds no user in an answer without a list of users', async () => {
    answers = everywhere([200, {}]);
    expect(await runCli(url, ['check', 'ada', 'routing:queue:edit'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('is not Rolecall') as string,
    });
  });

  const progress = { done: 1, total: 1 };
  const found = { kind: 'edited', seq: 7, message: 'Record 7 was edited.' };
  const result = { verified: false, records: 9, checkpointCount: 1, findings: [found], findingCount: 3 };

  it('says what is wrong with an audit log', async () => {
    answers = {
      'POST /api/v1/audit/verify': [202, { id: 'v', status: 'running', progress }],
      'GET /api/v1/audit/verify/v': [200, { id: 'v', status: 'succeeded', progress, result }],
    };
    expect(await runCli(url, ['audit', 'verify'])).toEqual({
      code: 1,
      out: '  Record 7 was edited.\n  and 2 more\nnot verified: 9 records, 1 checkpoint.\n',
      err: '',
    });
  });

  it('takes a verification without a result for none', async () => {
    answers = { 'POST /api/v1/audit/verify': [202, { id: 'v', status: 'failed', progress }] };
    expect(await runCli(url, ['audit', 'verify'])).toMatchObject({ code: 3, out: '' });
  });
});
