import { expandPolicy } from './expand-policy';
import { PermissionIndex } from '../matrix/permission-index';

const codes = [
  'routing:queue:view',
  'routing:queue:edit',
  'routing:skill:view',
  'Routing:queue:view',
  'users:queue:view',
];
const index = new PermissionIndex(
  codes.map((code) => {
    const [domain, entity, action] = code.split(':') as [string, string, string];
    return { domain, entity, action, divisionAware: false, allowsConditions: false };
  }),
);

function expand(domain: string, entity: string, ...actions: string[]): string[] {
  const numbers = new Set(expandPolicy(index.tree, { domain, entity, actions }));
  return codes.filter((code) => numbers.has(index.numberOf(code)));
}

describe('expandPolicy', () => {
  it.each<[string, string[], string[]]>([
    ['one permission', ['routing', 'queue', 'view'], ['routing:queue:view']],
    ['several actions', ['routing', 'queue', 'view', 'edit'], ['routing:queue:view', 'routing:queue:edit']],
    ['every action', ['routing', 'queue', '*'], ['routing:queue:view', 'routing:queue:edit']],
    [
      'every action beside a named one',
      ['routing', 'queue', 'view', '*'],
      ['routing:queue:view', 'routing:queue:edit'],
    ],
    ['every entity', ['routing', '*', 'view'], ['routing:queue:view', 'routing:skill:view']],
    ['every domain', ['*', 'queue', 'edit'], ['routing:queue:edit']],
    ['everything', ['*', '*', '*'], codes],
    ['no action', ['routing', 'queue'], []],
    ['what the catalogue lacks', ['routing', 'queue', 'fly'], []],
    ['a domain that the catalogue lacks', ['outbound', '*', '*'], []],
    ['a name that objects inherit', ['constructor', '*', '*'], []],
    ['part of a name', ['rout*', '*', '*'], []],
  ])('names %s', (_, [domain, entity, ...actions], expected) => {
    expect(expand(domain!, entity!, ...actions)).toEqual(expected);
  });
});
