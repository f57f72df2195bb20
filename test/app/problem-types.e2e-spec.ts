import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { answeredCodes, entryOf } from '../../src/common/error-codes/error-codes';
import { createApp } from '../support/create-app';

describe('The type of a problem document', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createApp();
  });

  afterAll(() => app.close());

  const get = (url: string, accept?: string) =>
    app.inject({ url, headers: accept === undefined ? {} : { accept } });

  it('leads to its description, without credentials', async () => {
    const refused = await get('/api/v1/users');
    const { type, code } = refused.json<{ type: string; code: 'unauthenticated' }>();
    const answer = await get(type);
    expect(answer.statusCode).toBe(200);
    const { when, remedy } = entryOf(code);
    const described = {
      code,
      status: 401,
      title: 'Unauthorized',
      otherStatuses: [],
      when: `${when}.`,
      remedy,
    };
    expect(answer.json()).toEqual(described);
  });

  it.each(answeredCodes)('describes %s in both formats', async (code) => {
    const { status, remedy } = entryOf(code);
    const [json, page] = await Promise.all([
      get(`/problems/${code}`),
      get(`/problems/${code}`, 'text/html,*/*;q=0.8'),
    ]);
    expect(json.json()).toMatchObject({ code, status, remedy });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers.vary).toContain('Accept');
    expect(page.body).toContain(`<h1>${code}</h1>`);
    expect(page.body).toContain(String(status));
  });

  it.each(['never_heard_of', 'constructor', '__proto__', 'NOT_FOUND'])('is not found: %s', async (code) => {
    const answer = await get(`/problems/${code}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'not_found' });
  });

  it('comes in no other format', async () => {
    const answer = await get('/problems/not_found', 'image/png');
    expect(answer.statusCode).toBe(406);
  });
});
