import { readFileSync } from 'node:fs';
import { pagesOf } from './pages-to-walk';

const furnished = {
  findingId: 'finding',
  reviewId: 'review',
  purposeId: 'purpose',
  changeId: 'change',
  ruleId: 'rule',
  assertionId: 'assertion',
};
const walked = Object.values(pagesOf(furnished)).map((path) => path.replace(/\?.*/, ''));
const source = readFileSync('console/src/router.tsx', 'utf8');
const routes = [...source.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path);

/** The route that shows a path: with fewer parameters before one with more, as the router of the console has it. */
function routeOf(path: string): string | undefined {
  const fitting = routes.filter((route) => new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`).test(path));
  return fitting.sort((one, other) => one.split('$').length - other.split('$').length)[0];
}

describe('The walk through the console', () => {
  it('knows the routes of the console', () => {
    expect(routes).toHaveLength(source.match(/createRoute\(/g)?.length ?? 0);
    expect(routes).toEqual(expect.arrayContaining(['/', '/drift', '/people/$id', '/purposes/new']));
  });

  it('sees every page that the router has', () => {
    const seen = new Set(walked.map(routeOf));
    expect(routes.filter((route) => !seen.has(route))).toEqual([]);
  });
});
