import { addGrant } from './add-grant';
import { createOrg } from './create-org';
import type { SimulatedOrg } from './simulated-org';
import { truthOf } from './truth';

const bytesOf = (org: SimulatedOrg): string => JSON.stringify(truthOf(org));
const before = bytesOf(createOrg('demo'));

const bytesAfter = (change: (org: SimulatedOrg) => void): string => {
  const org = createOrg('demo');
  change(org);
  return bytesOf(org);
};

describe('truthOf', () => {
  it('gives the same bytes for the same state, however it came about', () => {
    const after = bytesAfter((org) => {
      for (const list of org.grants.values()) list.reverse();
      for (const group of org.groups.values()) group.individualIds.reverse();
      for (const role of org.roles.values()) role.policies.reverse();
      const [first] = org.users.values();
      org.users.delete(first!.id);
      org.users.set(first!.id, { ...first!, version: 99 });
      org.grants.set('rolecall-norights', []);
    });

    expect(after).toBe(before);
  });

  it.each<[string, (org: SimulatedOrg) => void]>([
    ['a grant', (org) => org.grants.get('demo-allowed')!.pop()],
    ['the division of a grant', (org) => (org.grants.get('demo-allowed')![0]!.divisionId = '*')],
    ['the state of a user', (org) => (org.users.get('demo-allowed')!.state = 'inactive')],
    ['a member of a group', (org) => org.groups.get('group-night-shift')!.individualIds.push('demo-allowed')],
    ['whether a group has roles', (org) => (org.groups.get('group-night-shift')!.rolesEnabled = true)],
    ['an action of a role', (org) => org.roles.get('role-auditor')!.policies[0]!.actionSet.push('edit')],
    ['a condition', (org) => delete org.roles.get('role-team-coach')!.policies.at(-1)!.condition],
    ['a division', (org) => org.divisions.delete('division-sales')],
    ['the state of a client', (org) => (org.clients.get('client-crm')!.state = 'disabled')],
    ['a trust', (org) => ([...org.trusts.values()][0]!.enabled = false)],
    ['an access policy', (org) => ([...org.accessPolicies.values()][1]!.active = true)],
    ['the catalogue', (org) => (org.catalogue[0]!.divisionAware = !org.catalogue[0]!.divisionAware)],
  ])('shows a change of %s', (_, change) => {
    expect(bytesAfter((org) => void change(org))).not.toBe(before);
  });

  it('is as before when a change is undone', () => {
    const after = bytesAfter((org) => {
      const [grant] = org.grants.get('demo-allowed')!.splice(0, 1);
      addGrant(org, { ...grant!, grantMadeAt: '2026-05-01T09:00:00.000Z' });
    });

    expect(after).toBe(before);
  });

  it('holds no secret of a client', () => {
    for (const { secret } of createOrg('demo').clients.values()) expect(before).not.toContain(secret);
  });
});
