import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../support/create-app';

const PATH = '/.well-known/authzen-configuration';

describe('The AuthZEN discovery document', () => {
  let app: NestFastifyApplication;
  afterEach(() => app.close());

  const start = async (env: Record<string, string>) => (app = await createApp({ env }));
  const get = async (url: string, headers = {}) => app.inject({ method: 'GET', url, headers });

  it('is made from the public URL, whatever host a caller names', async () => {
    await start({ PUBLIC_URL: 'https://pdp.example.org/' });
    const answer = await get(PATH, { host: 'evil.example.net', 'x-forwarded-host': 'evil.example.net' });
    expect(answer.json()).toMatchObject({
      policy_decision_point: 'https://pdp.example.org',
      access_evaluation_endpoint: 'https://pdp.example.org/access/v1/evaluation',
    });
    expect(answer.body).not.toContain('evil');
  });

  it('stands behind the well-known path with the path of the public URL', async () => {
    await start({ PUBLIC_URL: 'https://example.org/rolecall/' });
    expect((await get(`${PATH}/rolecall`)).json()).toMatchObject({
      policy_decision_point: 'https://example.org/rolecall',
      search_subject_endpoint: 'https://example.org/rolecall/access/v1/search/subject',
    });
    expect((await get(PATH)).statusCode).toBe(404);
    expect((await get(`${PATH}/other`)).statusCode).toBe(404);
  });

  it('is not there without a public URL, and the refusal names the setting', async () => {
    await start({});
    const { statusCode, body } = await get(PATH);
    expect(statusCode).toBe(404);
    expect(body).toContain('PUBLIC_URL');
  });
});

it.each([
  'http://pdp.example.org',
  'https://pdp.example.org?',
  'https://pdp.example.org/#x',
  'https://u:p@pdp.example.org',
])('The service does not start with %s as its public URL', async (PUBLIC_URL) => {
  await expect(createApp({ env: { PUBLIC_URL } })).rejects.toThrow('PUBLIC_URL');
});
