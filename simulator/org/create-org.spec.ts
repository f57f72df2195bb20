import { createOrg, type OrgName, orgNames } from './create-org';
import { effectiveAccess } from './effective-access';
import type { SimulatedOrg } from './simulated-org';

const grantsOf = (org: SimulatedOrg) => [...org.grants.values()].flat();

/** Prints how long it took: a figure to watch, too dependent on the machine to assert. */
function timed(name: OrgName): SimulatedOrg {
  const started = performance.now();
  const org = createOrg(name);
  const took = Math.round(performance.now() - started);
  process.stdout.write(`${name}: ${org.users.size} users, ${grantsOf(org).length} grants in ${took} ms\n`);
  return org;
}

const orgs = { demo: timed('demo'), '10k': timed('10k'), '100k': timed('100k') };

describe.each(orgNames)('the organisation %s', (name) => {
  const org = orgs[name];

  it('has four clients of ours, from all rights to none', () => {
    const held = (clientId: string, permission: string) =>
      effectiveAccess(org, clientId)?.permissions[permission]?.divisions;
    const home = [...org.divisions.values()].find((division) => division.homeDivision)?.id;

    expect(held('rolecall-demo', 'authorization:grant:add')).toEqual(['*']);
    expect(held('rolecall-demo', 'directory:user:view')).toEqual(['*']);
    expect(held('rolecall-reader', 'authorization:grant:add')).toBeUndefined();
    expect(held('rolecall-reader', 'directory:user:view')).toEqual(['*']);
    expect(held('rolecall-partial', 'directory:user:view')).toEqual([home]);
    expect(effectiveAccess(org, 'rolecall-norights')?.permissions).toEqual({});
  });

  it('has one home division', () => {
    expect([...org.divisions.values()].filter((division) => division.homeDivision)).toHaveLength(1);
  });

  it('grants only roles and divisions that exist, to subjects that exist', () => {
    const trustees = [...org.trusts.values()].flatMap((trust) => [...trust.users, ...trust.groups]);
    const ids = [org.users, org.groups, org.clients].flatMap((map) => [...map.keys()]);
    const subjects = new Set([...ids, ...trustees.map((trustee) => trustee.id)]);
    const dangling = grantsOf(org).filter(
      ({ subjectId, roleId, divisionId }) =>
        !subjects.has(subjectId) ||
        !org.roles.has(roleId) ||
        (divisionId !== '*' && !org.divisions.has(divisionId)),
    );

    expect(dangling).toEqual([]);
  });

  it('gives everyone the role employee once', () => {
    const employee = [...org.roles.values()].find((role) => role.name === 'employee');
    const holders = grantsOf(org).filter((grant) => grant.roleId === employee?.id);

    expect(new Set(holders.map((grant) => grant.subjectId)).size).toBe(org.users.size);
    expect(holders).toHaveLength(org.users.size);
  });
});

describe('createOrg', () => {
  it.each(['demo', '10k'] as const)('gives the same %s for the same seed', (name) => {
    expect(createOrg(name, 5)).toEqual(createOrg(name, 5));
  });

  it.each(['demo', '10k'] as const)('gives another %s for another seed', (name) => {
    expect([...createOrg(name, 5).users.keys()]).not.toEqual([...createOrg(name, 6).users.keys()]);
  });

  it('gives organisations that share nothing: a change in one does not show in the next', () => {
    const untouched = structuredClone(createOrg('demo'));
    const changed = createOrg('demo');
    changed.groups.get('group-night-shift')!.individualIds.push('demo-allowed');
    changed.clients.get('client-agent-desktop')!.scope.push('users');
    changed.roles.get('role-admin')!.permissions.push('other');
    changed.roles.get('role-team-coach')!.policies.at(-1)!.condition!.operator = 'IN';
    [...changed.trusts.values()][0]!.users.pop();
    changed.catalogue.pop();

    expect(createOrg('demo')).toEqual(untouched);
  });
});

describe('the large organisations', () => {
  it.each([
    ['10k', { users: 10_000, roles: 110, divisions: 50, groups: 300, withRoles: 80 }],
    ['100k', { users: 100_000, roles: 150, divisions: 60, groups: 1_000, withRoles: 250 }],
  ] as const)('%s has the counts it promises', (name, expected) => {
    const org = orgs[name];

    expect({
      users: org.users.size,
      roles: org.roles.size,
      divisions: org.divisions.size,
      groups: org.groups.size,
      withRoles: [...org.groups.values()].filter((group) => group.rolesEnabled).length,
    }).toEqual(expected);
  });

  const org = orgs['100k'];

  it('100k has about three grants for each person', () => {
    expect(grantsOf(org).length / org.users.size).toBeCloseTo(3, 1);
  });

  it('100k has a role that about 30,000 people hold', () => {
    const voiceAgent = [...org.roles.values()].find((role) => role.name === 'Voice Agent');
    const holders = grantsOf(org).filter((grant) => grant.roleId === voiceAgent?.id).length;

    expect(Math.abs(holders - 30_000)).toBeLessThan(1_000);
  });

  it('100k has about five inactive people in a hundred, and some deleted', () => {
    const inState = (state: string) => [...org.users.values()].filter((user) => user.state === state).length;

    expect(inState('inactive') / org.users.size).toBeCloseTo(0.05, 2);
    expect(inState('deleted')).toBeGreaterThan(500);
  });

  it('100k has few groups with roles whose owners must be told from the members', () => {
    const few = [...org.groups.values()].filter(
      (group) => group.rolesEnabled && !group.includeOwners && group.ownerIds.length > 0,
    );

    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(20);
  });
});
