import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { createApp } from '../support/create-app';
import { routeTable } from '../support/route-table';

type Operation = OpenAPIV3_1.OperationObject & { 'x-required-permission'?: string; 'x-any-caller'?: true };

describe('the OpenAPI document', () => {
  let app: NestFastifyApplication;
  let operations: { method: string; url: string; operation: Operation }[];

  beforeAll(async () => {
    app = await createApp();
    const { paths = {} } = (await app.inject('/openapi.json')).json<OpenAPIV3_1.Document>();
    operations = Object.entries(paths).flatMap(([url, item]) =>
      Object.entries(item ?? {}).map(([method, operation]) => ({
        method: method.toUpperCase(),
        url: url.replaceAll(/\{([^}]+)\}/g, ':$1'),
        operation: operation as Operation,
      })),
    );
  });
  afterAll(() => app.close());

  it('gives every operation a tidy id of its own, a summary and a tag', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations) {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation.summary).toBeTruthy();
      expect(operation.tags).toHaveLength(1);
    }
  });

  it('demands of every operation what the entrance demands', () => {
    const routes = new Map(
      routeTable(app.getHttpAdapter().getInstance()).map((route) => [`${route.method} ${route.url}`, route]),
    );
    for (const { method, url, operation } of operations) {
      const requirement = routes.get(`${method} ${url}`)?.requirement;
      const { 'x-required-permission': permission, 'x-any-caller': anyCaller } = operation;
      const open = anyCaller ? { anyCaller } : { public: expect.any(String) as string };
      expect([url, requirement]).toEqual([url, permission === undefined ? open : { permission }]);
      const isPublic = permission === undefined && anyCaller === undefined;
      expect(operation.security).toEqual(
        isPublic ? [] : expect.arrayContaining([{ bearer: [] }, { session: [] }]),
      );
    }
  });

  it('describes how every operation refuses and fails', () => {
    for (const { operation } of operations) {
      const secured = operation['x-required-permission'] !== undefined;
      const statuses = secured ? ['400', '401', '403', '500'] : ['400', '500'];
      expect(Object.keys(operation.responses ?? {})).toEqual(expect.arrayContaining(statuses));
      for (const status of statuses) {
        expect(operation.responses?.[status]).toHaveProperty('content.application/problem+json.schema.$ref');
      }
    }
  });

  it('declares every tag that an operation has', async () => {
    const { tags = [] } = (await app.inject('/openapi.json')).json<OpenAPIV3_1.Document>();
    const declared = tags.map(({ name, description }) => [name, typeof description]);
    const used = new Set(operations.flatMap(({ operation }) => operation.tags));
    expect(new Map(declared as [string, string][])).toEqual(new Map([...used].map((tag) => [tag, 'string'])));
  });

  it('has one class for each name of a schema, since two would become one', () => {
    const classes = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join('src', file), 'utf8').matchAll(/^export class (\w+(?:Dto|Path|Query))\b/gm),
      ])
      .map(([, name]) => name);
    expect(classes.length).toBeGreaterThan(100);
    expect(classes.filter((name, at) => classes.indexOf(name) !== at)).toEqual([]);
  });

  it('is shown on pages whose policy allows what is on them and nothing else', async () => {
    const page = await app.inject('/docs');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(page.headers['cross-origin-opener-policy']).toBe('same-origin');
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, inline] of scripts) {
      const [, source = ''] = /src="([^"]+)"/.exec(attributes ?? '') ?? [];
      expect([source, inline?.trim()]).toEqual([expect.stringMatching(/^(\.\/|\/)?docs\//), '']);
      const script = await app.inject(new URL(source, 'http://a/docs').pathname);
      expect([script.statusCode, script.headers['content-security-policy']]).toEqual([200, policy]);
    }
    expect(page.body).not.toMatch(/ on[a-z]+="/);
  });

  it('is shown by Swagger UI, which can be turned off', async () => {
    const closed = await createApp({ env: { SWAGGER_UI: 'off' } });
    try {
      expect((await app.inject('/docs')).statusCode).toBe(200);
      expect((await closed.inject('/docs')).statusCode).toBe(404);
      expect((await closed.inject('/openapi.json')).statusCode).toBe(200);
    } finally {
      await closed.close();
    }
  });
});
