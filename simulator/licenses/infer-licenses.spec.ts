import { demoOrg } from '../org/demo-org';
import { emptyOrg } from '../org/empty-org';
import { policies } from '../org/policies';
import type { SimulatedOrg } from '../org/simulated-org';
import { inferLicenses, permissionsOfRoles } from './infer-licenses';
import type { SimulatedLicense } from './simulated-license';

function orgWith(...licenses: (Partial<SimulatedLicense> & { id: string })[]): SimulatedOrg {
  const org = emptyOrg('org', 'Org', 1);
  for (const license of licenses)
    org.licenses.set(license.id, {
      description: '',
      permissions: [],
      prerequisites: [],
      comprises: [],
      ...license,
    });
  return org;
}
const infer = (org: SimulatedOrg, permissions: string[], lastPreferred = false) =>
  inferLicenses(org, new Set(permissions), lastPreferred);

describe('inferLicenses', () => {
  const org = orgWith(
    { id: 'low', tier: 1, permissions: ['a', 'b'] },
    { id: 'high', tier: 2, permissions: ['c'], comprises: ['bundle'] },
    { id: 'bundle', comprises: ['wem'] },
    { id: 'wem', permissions: ['w', 'both'], prerequisites: ['low'] },
    { id: 'speech', permissions: ['s', 'both'] },
  );

  it.each([
    ['nothing', [], []],
    ['what no licence names', ['x'], []],
    ['the lower tier', ['a'], ['low']],
    ['the higher tier alone, although its list has nothing of the lower one', ['a', 'c'], ['high']],
    ['an add-on on top, with what it needs', ['w'], ['low', 'wem']],
    ['an add-on that the tier contains, through another', ['c', 'w'], ['high']],
    ['another add-on than the contained one', ['c', 'w', 's'], ['high', 'speech']],
    ['both add-ons', ['w', 's'], ['low', 'speech', 'wem']],
  ])('answers for %s', (_what, permissions, expected) => {
    expect(infer(org, permissions)).toEqual(expected);
  });

  it('answers one of two add-ons that could serve, and not the same in every organisation', () => {
    expect(infer(org, ['both'])).toEqual(['low', 'wem']);
    expect(infer(org, ['both'], true)).toEqual(['speech']);
  });

  it('takes wildcards of roles for what they stand for', () => {
    const demo = demoOrg(1);
    const role = { id: 'r', name: 'r', description: '', default: false, permissions: [] };
    const roles = [{ ...role, policies: policies('wfm:schedule:*') }];
    expect(permissionsOfRoles(demo, roles)).toContain('wfm:schedule:generate');
    expect(inferLicenses(demo, permissionsOfRoles(demo, roles), false)).toEqual(['engage1', 'wem']);
  });
});

describe('the licences of the demo', () => {
  const org = demoOrg(1);
  const tiers = [...org.licenses.values()].filter(({ tier }) => tier !== undefined);

  it('have tiers of which none holds all that a lower one does', () => {
    expect(tiers.length).toBeGreaterThan(2);
    for (const lower of tiers)
      for (const higher of tiers.filter(({ tier }) => tier! > lower.tier!))
        expect(lower.permissions.some((id) => !higher.permissions.includes(id))).toBe(true);
  });

  it('are assigned to all who are not deleted, some wrongly', () => {
    const present = [...org.users.values()].filter(({ state }) => state !== 'deleted');
    expect([...org.assignedLicenses.keys()].sort()).toEqual(present.map(({ id }) => id).sort());
    const assigned = [...org.assignedLicenses.values()];
    expect(assigned.some((ids) => ids.length === 0)).toBe(true);
    expect(assigned.some((ids) => ids.includes('wem'))).toBe(true);
  });

  it('are the same for the same seed', () => {
    expect([...demoOrg(1).assignedLicenses]).toEqual([...org.assignedLicenses]);
  });
});
