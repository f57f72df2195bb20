import { Controller, Get, Module } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants';
import { sha256Of, type ApiKeyReader } from '../../src/auth/api-keys';
import { callerOf } from '../../src/auth/caller';
import { AccessGate } from '../../src/auth/access-gate';
import type { OwnPermission } from '../../src/auth/own-permissions';
import { REQUIREMENT, type Requirement } from '../../src/auth/requirement';
import { Requires } from '../../src/auth/requires';
import { createApp } from '../support/create-app';
import { pathOf, routeTable, type Route } from '../support/route-table';

const ADMIN = 'rk_admin-admin-admin-admin-admin-admin';
const NOBODY = 'rk_nobody-nobody-nobody-nobody-nobody';

/** What is public, by name. A new name here is a decision that a review must see. */
const PUBLIC_NAMES = [
  'authzen_configuration',
  'console',
  'liveness',
  'openapi_document',
  'problem_types',
  'readiness',
  'security_txt',
  'sign_in',
  'sign_in_ways',
  'swagger_ui',
];

const callers = new Map([
  [sha256Of(ADMIN).toString('hex'), callerOf('admin', 'api_key', ['admin'])],
  [sha256Of(NOBODY).toString('hex'), callerOf('nobody', 'api_key', [])],
]);
const find = (sha256: Buffer) => callers.get(sha256.toString('hex'));
const apiKeys: ApiKeyReader = { find, findAtOnce: find };

@Controller('made-for-this-test')
class MadeForThisTestController {
  @Get('undecorated')
  undecorated(): string {
    return 'secret';
  }

  @Get('decorated-for-the-hook-alone')
  @RouteConfig({ requirement: { public: 'liveness' } })
  decoratedForTheHookAlone(): string {
    return 'secret';
  }

  @Get('decorated/:id')
  @Requires('sync:start')
  decorated(): string {
    return 'secret';
  }
}

@Module({ controllers: [MadeForThisTestController] })
class MadeForThisTestModule {}

describe('the route table', () => {
  let app: NestFastifyApplication;
  let routes: Route[];

  beforeAll(async () => {
    app = await createApp({
      imports: [MadeForThisTestModule],
      override: (builder) =>
        builder.overrideProvider(AccessGate).useValue(new AccessGate(apiKeys, undefined)),
      beforeInit: (created) =>
        created
          .getHttpAdapter()
          .getInstance()
          .get('/made-for-this-test/plain', () => 'secret'),
    });
    routes = routeTable(app.getHttpAdapter().getInstance());
  });
  afterAll(() => app.close());

  const send = (route: Route, key?: string) =>
    app.inject({
      method: route.method as 'GET',
      url: pathOf(route),
      headers: {
        accept: 'application/json, application/problem+json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
    });

  const demanding = (): [Route, OwnPermission][] =>
    routes.flatMap((route): [Route, OwnPermission][] =>
      route.requirement !== undefined && 'permission' in route.requirement
        ? [[route, route.requirement.permission]]
        : [],
    );

  it("holds Nest's routes, plain ones, those of plugins, and HEAD beside GET", () => {
    const names = routes.map(({ method, url }) => `${method} ${url}`);
    for (const method of ['GET', 'HEAD']) {
      const urls = ['/health/live', '/openapi.json', '/docs', '/docs/*', '/made-for-this-test/decorated/:id'];
      expect(names).toEqual(expect.arrayContaining(urls.map((url) => `${method} ${url}`)));
    }
  });

  it('says for every route that it is public by name or needs a permission', () => {
    const silent = routes.filter(({ requirement }) => requirement === undefined).map(({ url }) => url);
    expect(new Set(silent)).toEqual(
      new Set(['/made-for-this-test/undecorated', '/made-for-this-test/plain']),
    );
  });

  it('has no public route that is not on the list', () => {
    const names = routes.flatMap(({ requirement }) =>
      requirement !== undefined && 'public' in requirement ? [requirement.public] : [],
    );
    expect([...new Set(names)].sort()).toEqual(PUBLIC_NAMES);
  });

  it('answers 401 without a caller, and with a key that nobody holds', async () => {
    for (const [route] of demanding()) {
      const answers = [await send(route), await send(route, 'rk_wrong-wrong-wrong-wrong-wrong-wrong')];
      expect([route.url, ...answers.map(({ statusCode }) => statusCode)]).toEqual([route.url, 401, 401]);
      expect(answers.map(({ headers }) => headers['www-authenticate'])).toEqual([
        'Bearer',
        'Bearer error="invalid_token"',
      ]);
    }
  });

  it('lets any caller into the routes that are about themselves, and no one else', async () => {
    const own = routes.filter(({ requirement = {} }) => 'anyCaller' in requirement);
    expect(own.map(({ method, url }) => `${method} ${url}`)).toEqual(
      expect.arrayContaining(['GET /api/v1/me', 'GET /api/v1/service-roles', 'GET /api/v1/sessions']),
    );
    for (const route of own) {
      const statuses = [(await send(route)).statusCode, (await send(route, NOBODY)).statusCode];
      expect([route.url, ...statuses]).toEqual([route.url, 401, expect.not.stringMatching(/401|403/)]);
    }
  });

  it('answers 403 to a caller with no role, and names the missing permission', async () => {
    expect(demanding()).not.toHaveLength(0);
    for (const [route, permission] of demanding()) {
      const answer = await send(route, NOBODY);
      expect([route.url, answer.statusCode]).toEqual([route.url, 403]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      if (route.method === 'HEAD') continue;
      expect(answer.json()).toMatchObject({
        code: 'missing_permission',
        detail: expect.stringContaining(permission) as string,
      });
    }
  });

  it('demands of each handler the same in the hook, which plain routes have too, and in the guard', () => {
    const handlers = handlersOf(app);
    expect(handlers.length).toBeGreaterThan(100);
    for (const { name, hook, guard } of handlers)
      if (!name.includes('MadeForThisTest'))
        expect({ name, demands: guard }).toEqual({ name, demands: hook });
  });

  it('has a guard that lets nothing in on the word of the hook alone', async () => {
    const url = '/made-for-this-test/decorated-for-the-hook-alone';
    const answer = await send({ method: 'GET', url }, ADMIN);
    expect([answer.statusCode, answer.json()]).toMatchObject([403, { code: 'route_not_decorated' }]);
  });

  it.each(['undecorated', 'plain'])('lets not even an admin into a route that is %s', async (name) => {
    const answer = await send({ method: 'GET', url: `/made-for-this-test/${name}` }, ADMIN);
    expect([answer.statusCode, answer.json()]).toMatchObject([403, { code: 'route_not_decorated' }]);
  });

  it('lets an admin into a decorated route', async () => {
    const answer = await send({ method: 'GET', url: '/made-for-this-test/decorated/:id' }, ADMIN);
    expect([answer.statusCode, answer.body]).toEqual([200, 'secret']);
  });
});

interface Handler {
  readonly name: string;
  readonly hook: Requirement | undefined;
  readonly guard: Requirement | undefined;
}

/** Every handler of every controller, with what stands in its metadata. */
function handlersOf(app: NestFastifyApplication): Handler[] {
  const scanner = new MetadataScanner();
  return [...app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .map((method) => ({ name: `${metatype?.name}.${method}`, handler: prototype[method] as object }))
        .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler))
        .map(({ name, handler }) => {
          const config = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as
            { requirement?: Requirement } | undefined;
          const guard = Reflect.getMetadata(REQUIREMENT, handler) as Requirement | undefined;
          return { name, hook: config?.requirement, guard };
        });
    }),
  );
}
