import { matchesTemplate } from './path-template';

const template = '/api/v2/things/{thingId}/parts';

describe('matchesTemplate', () => {
  it.each(['/api/v2/things/7/parts', '/api/v2/things/a%2Fb/parts', '/api/v2/things/.../parts'])(
    'takes %s',
    (path) => {
      expect(matchesTemplate(path, template)).toBe(true);
    },
  );

  it.each([
    '/api/v2/things/../parts',
    '/api/v2/things/./parts',
    '/api/v2/things//parts',
    '/api/v2/things/a/b/parts',
    '/api/v2/things/a?b/parts',
    '/api/v2/things/a#/parts',
    '/api/v2/things/a\\b/parts',
    '/api/v2/things/7',
    '/api/v2/others/7/parts',
  ])('refuses %s', (path) => {
    expect(matchesTemplate(path, template)).toBe(false);
  });
});
