import { fastify, type HTTPMethods } from 'fastify';
import { KnownPaths } from './known-paths';

const routes: [HTTPMethods, string][] = [
  ['GET', '/users/:id'],
  ['DELETE', '/users/:id'],
  ['POST', '/users'],
  ['GET', '/users/a.b'],
  ['GET', '/docs/*'],
  ['OPTIONS', '*'],
];

describe('KnownPaths', () => {
  const server = fastify();
  const known = new KnownPaths();
  server.addHook('onRoute', (route) => known.add(route));
  for (const [method, url] of routes) server.route({ method, url, handler: () => '' });
  beforeAll(() => server.ready());

  it.each([
    ['/users', 'POST'],
    ['/users?x=/nothing', 'POST'],
    ['/users/7', 'DELETE, GET, HEAD'],
    ['/users/%2f', 'DELETE, GET, HEAD'],
    ['/users/a.b', 'DELETE, GET, HEAD'],
    ['/docs/a/b.css', 'GET, HEAD'],
  ])('know which methods %s has', (url, allow) => {
    expect(known.refusalOf(url)).toMatchObject({ status: 405, headers: { allow } });
  });

  it.each(['/', '/user', '/users/', '/users/7/x', '/docs', '*', '', 'http://elsewhere/users'])(
    'do not know %p',
    (url) => {
      expect(known.refusalOf(url).status).toBe(404);
    },
  );

  it('know all methods', () => {
    expect(known.methods).toEqual(['DELETE', 'GET', 'HEAD', 'POST']);
  });
});
