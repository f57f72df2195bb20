import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { serveConsole } from '../../src/console/serve-console';
import { sendProblem } from '../../src/http/send-problem';

const PAGE = '<!doctype html><title>Rolecall</title>';
const SCRIPT = 'console.log("Rolecall");'.repeat(100);

describe('the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-console-'));
  let app: FastifyInstance;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'assets', 'index-Bk3f.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'letters.woff2'), SCRIPT);
    app = await serving(folder);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  async function serving(place: string): Promise<FastifyInstance> {
    const made = fastify();
    made.setErrorHandler(sendProblem);
    serveConsole(made, place);
    await made.ready();
    return made;
  }
  const get = (url: string, headers: Record<string, string> = {}, of = app) =>
    of.inject({ method: 'GET', url, headers });

  it('serves its page under a policy that allows this service alone, to be asked about each time', async () => {
    const answer = await get('/console/');
    expect([answer.statusCode, answer.body]).toEqual([200, PAGE]);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none';.*script-src 'self';style-src 'self'/,
      ) as string,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(answer.headers['content-security-policy']).not.toMatch(/unsafe|data:|\*|http/);
  });

  it('sends nothing that a browser has', async () => {
    const etag = String((await get('/console/')).headers.etag);
    const again = await get('/console/', { 'if-none-match': `"other", ${etag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('serves files that never change for ever, compressed', async () => {
    const url = '/console/assets/index-Bk3f.js';
    const plain = await get(url);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect([plain.body, plain.headers['content-type']]).toEqual([SCRIPT, 'text/javascript; charset=utf-8']);
    const brotli = await get(url, { 'accept-encoding': 'gzip, deflate, br;q=0.9' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(SCRIPT);
    const gzip = await get(url, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT);
    const font = await get('/console/assets/letters.woff2', { 'accept-encoding': 'br' });
    expect(font.headers['content-encoding']).toBeUndefined();
  });

  it.each([
    '/console/people',
    '/console/people/3f2a/why',
    '/console/people/ada.lovelace@example.com',
    '/console/why/user/ada.js/routing:queue:edit',
    '/console/roles/v1.2%2Fb..c',
  ])('serves its page at %s', async (url) => {
    expect((await get(url)).body).toBe(PAGE);
  });

  it.each([
    '/console/assets/index-Old1.js',
    '/console/..%2f..%2fpackage.json',
    '/console/%2e%2e/openapi.json',
    '/console/assets/../../package.json',
  ])('has nothing at %s', async (url) => {
    const { statusCode, body } = await get(url);
    expect([statusCode, body]).toEqual([404, expect.not.stringContaining('"version"')]);
  });

  it('is where browsers are led, and programs are not', async () => {
    for (const url of ['/', '/console']) {
      const { statusCode, headers } = await get(url, { accept: 'text/html,*/*;q=0.8' });
      expect([statusCode, headers.location]).toEqual([302, '/console/']);
    }
    expect((await get('/', { accept: 'application/json' })).statusCode).toBe(404);
  });

  it('says so where it was not built', async () => {
    const without = await serving(join(folder, 'nowhere'));
    const answer = await get('/console/', {}, without);
    expect(answer.json()).toMatchObject({
      status: 404,
      code: 'not_found',
      detail: expect.stringContaining('npm run build') as string,
    });
    await without.close();
  });
});
