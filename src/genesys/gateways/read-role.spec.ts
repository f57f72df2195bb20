import { GenesysUnexpectedShapeError } from '../genesys.errors';
import { AnswerReader } from './answer-reader';
import { readRole } from './read-role';

const read = (role: object) => readRole(new AnswerReader(role, 'GET /x'));
const policy = { domain: 'routing', entityName: 'queue', actionSet: ['view', '*'] };

describe('readRole', () => {
  it('reads names, flat permissions and policies, and ignores the rest', () => {
    const role = {
      id: 'r',
      name: 'Lead',
      default: true,
      permissions: ['admin'],
      permissionPolicies: [policy],
      userCount: 9,
    };

    expect(read(role)).toEqual({
      id: 'r',
      name: 'Lead',
      description: undefined,
      isDefault: true,
      permissions: ['admin'],
      policies: [{ domain: 'routing', entity: 'queue', actions: ['view', '*'] }],
    });
  });

  it('reads the licences that a role forces, where there are any', () => {
    const licensed = { id: 'r', name: '', baseLicense: 'engage1', addonLicenses: ['wfm'] };

    expect(read(licensed)).toMatchObject({ baseLicense: 'engage1', addonLicenses: ['wfm'] });
    const free = read({ id: 'r', name: '', baseLicense: '', addonLicenses: [] });
    expect(Object.keys(free)).not.toEqual(expect.arrayContaining(['baseLicense']));
    expect(Object.keys(free)).not.toEqual(expect.arrayContaining(['addonLicenses']));
  });

  it('keeps the condition of a policy', () => {
    const permissionPolicies = [{ ...policy, resourceConditionNode: {} }];

    expect(read({ id: 'r', name: '', permissionPolicies }).policies[0]!.condition).toEqual({
      unreadable: true,
    });
  });

  it.each([
    [['queue-1'], { unreadable: true }],
    [['*'], undefined],
    [[], undefined],
  ])('does not widen a policy for the named resources %j', (namedResources, condition) => {
    const permissionPolicies = [{ ...policy, namedResources }];

    expect(read({ id: 'r', name: '', permissionPolicies }).policies[0]!.condition).toEqual(condition);
  });

  it.each([
    { name: 'x' },
    { id: 'r' },
    { id: 'r', name: 'x', permissionPolicies: [{ domain: 'routing' }] },
    { id: 'r', name: 'x', baseLicense: 1 },
  ])('refuses %j', (role) => {
    expect(() => read(role)).toThrow(GenesysUnexpectedShapeError);
  });
});
