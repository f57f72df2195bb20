import type { SimulatedPolicy } from '../org/simulated-org';
import { buildOrg } from '../../test/support/build-org';
import { expandWildcards, policyCovers, toGrantPolicy } from './role-policies';

const policy = (domain: string, entityName: string, ...actionSet: string[]): SimulatedPolicy => ({
  domain,
  entityName,
  actionSet,
  allowConditions: false,
});
const permission = (domain: string, entityType: string, action: string) => ({
  domain,
  entityType,
  action,
  label: '',
  allowsConditions: false,
  divisionAware: true,
});
const org = {
  ...buildOrg(),
  catalogue: [
    permission('routing', 'queue', 'view'),
    permission('routing', 'queue', 'edit'),
    permission('routing', 'skill', 'view'),
    permission('quality', 'form', 'view'),
  ],
};

describe('expandWildcards', () => {
  it.each([
    ['an action', policy('routing', 'queue', '*'), [policy('routing', 'queue', 'view', 'edit')]],
    [
      'an entity',
      policy('routing', '*', 'view'),
      [policy('routing', 'queue', 'view'), policy('routing', 'skill', 'view')],
    ],
    [
      'everything',
      policy('*', '*', '*'),
      [
        policy('routing', 'queue', 'view', 'edit'),
        policy('routing', 'skill', 'view'),
        policy('quality', 'form', 'view'),
      ],
    ],
    ['what the catalogue does not have', policy('outbound', '*', '*'), []],
  ])('spells out %s', (_, stored, expanded) => {
    expect(expandWildcards(org, [stored])).toEqual(expanded);
  });

  it('leaves explicit policies alone, known to the catalogue or not', () => {
    const explicit = [policy('routing', 'queue', 'view'), policy('nowhere', 'nothing', 'never')];

    expect(expandWildcards(org, explicit)).toEqual(explicit);
  });

  it('keeps the condition', () => {
    const condition = { variableName: 'x', operator: 'EQ', operands: [] };
    const [expanded] = expandWildcards(org, [{ ...policy('quality', '*', '*'), condition }]);

    expect(expanded).toMatchObject({ entityName: 'form', condition });
  });
});

describe('policyCovers', () => {
  it.each([
    [policy('routing', 'queue', 'view'), true],
    [policy('routing', '*', 'edit', 'view'), true],
    [policy('*', '*', '*'), true],
    [policy('routing', 'queue', 'edit'), false],
    [policy('routing', 'Queue', 'view'), false],
    [policy('quality', '*', '*'), false],
  ])('holds %j against routing:queue:view', (stored, covered) => {
    expect(policyCovers(stored, permission('routing', 'queue', 'view'))).toBe(covered);
  });
});

describe('toGrantPolicy', () => {
  it('uses the words of grants, with the condition as text', () => {
    const condition = { variableName: 'x' };

    expect(toGrantPolicy({ ...policy('routing', 'queue', 'view'), condition })).toEqual({
      domain: 'routing',
      entityName: 'queue',
      actions: ['view'],
      condition: '{"variableName":"x"}',
    });
  });
});
