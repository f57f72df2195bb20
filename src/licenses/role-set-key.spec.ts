import { orgIndex } from '../access/index/testing/org-index';
import { role } from '../access/model/testing/org-matrix';
import type { Role, Snapshot } from '../access/model/snapshot';
import { definitionsDigest, roleSetKey } from './role-set-key';

const keyOf = async (roles: readonly Role[], roleIds: string[], more: Partial<Snapshot> = {}, defs = '') =>
  roleSetKey(await orgIndex({ roles, ...more }), defs)(roleIds);
const agent = role('agent', ['view', 'edit']);
const wild = role('wild', ['*']);

describe('roleSetKey', () => {
  it('is the same for what a role includes in another order, under another name, or on a condition', async () => {
    const renamed = { ...role('agent', ['edit', 'view']), name: 'Other', baseLicense: 'cx1' };
    const before = await keyOf([agent], ['agent']);
    expect(await keyOf([renamed], ['agent'])).toBe(before);
    const conditional = {
      ...agent,
      policies: agent.policies.map((policy) => ({ ...policy, condition: { unreadable: true as const } })),
    };
    expect(await keyOf([conditional], ['agent'])).toBe(before);
  });

  it.each([
    ['includes less', [role('agent', ['view'])]],
    ['includes a flat permission', [role('agent', ['view', 'edit'], { permissions: ['admin'] })]],
  ])('is another one when a role %s', async (_what, roles) => {
    expect(await keyOf(roles, ['agent'])).not.toBe(await keyOf([agent], ['agent']));
  });

  it('is another one for other roles, and when licences are defined otherwise', async () => {
    const roles = [agent, wild];
    const keys = [
      await keyOf(roles, ['agent']),
      await keyOf(roles, ['wild']),
      await keyOf(roles, ['agent', 'wild']),
      await keyOf(roles, ['agent'], {}, 'other'),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it('depends on the catalogue only where a role has wildcards', async () => {
    const catalogue = [
      { domain: 'a', entity: 'b', action: 'c', divisionAware: false, allowsConditions: false },
    ];
    expect(await keyOf([agent], ['agent'], { catalogue })).toBe(await keyOf([agent], ['agent']));
    expect(await keyOf([wild], ['wild'], { catalogue })).not.toBe(await keyOf([wild], ['wild']));
  });

  it('is none for a set with a role that the revision does not have', async () => {
    expect(await keyOf([agent], ['agent', 'gone'])).toBeUndefined();
  });
});

describe('definitionsDigest', () => {
  it('does not depend on the order of the list', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ id, description: '', prerequisites: [], comprises: [] }));
    expect(definitionsDigest([a!, b!])).toBe(definitionsDigest([b!, a!]));
    expect(definitionsDigest([a!])).not.toBe(definitionsDigest([b!]));
  });
});
