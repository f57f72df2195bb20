import { createOrg } from './create-org';
import { demoDivisions, demoPeople } from './demo/demo-ids';
import { effectiveAccess, isAllowed } from './effective-access';
import type { SimulatedGrant, SimulatedPolicy } from './simulated-org';

const org = createOrg('demo');
const users = [...org.users.values()];
const groups = [...org.groups.values()];
const allGrants = [...org.grants.values()].flat();
const { claims, careEmea, careAmericas } = demoDivisions;

const held = (subjectId: string, permission: string) =>
  effectiveAccess(org, subjectId)?.permissions[permission];
const direct = (subjectId: string, roleId: string): SimulatedGrant[] =>
  (org.grants.get(subjectId) ?? []).filter((grant) => grant.roleId === roleId);
const everywhere = { divisions: ['*'], conditional: false };

describe('the demo organisation', () => {
  it('has about 250 people, a home division and seven others, and some thirty roles', () => {
    expect(users.length).toBeGreaterThan(230);
    expect(users.length).toBeLessThan(270);
    expect(org.divisions.size).toBe(8);
    expect(org.roles.size).toBe(28);
  });

  it('uses reserved mail domains only, and no address twice', () => {
    expect(users.filter((user) => !user.email.endsWith('.example'))).toEqual([]);
    expect(new Set(users.map((user) => user.email)).size).toBe(users.length);
  });

  it('keeps the planted people for every seed', () => {
    const other = createOrg('demo', 99);
    const { allowed, denied, viaGroupOnly } = demoPeople;

    for (const [person, expected] of [
      [allowed, true],
      [viaGroupOnly, true],
      [denied, false],
    ] as const) {
      expect(isAllowed(other, person.id, person.permission, person.divisionId)).toBe(expected);
    }
  });
});

describe('the three people of the demo', () => {
  const { allowed, denied, viaGroupOnly } = demoPeople;

  it('one is allowed by a direct grant and no group', () => {
    expect(isAllowed(org, allowed.id, allowed.permission, allowed.divisionId)).toBe(true);
    expect(direct(allowed.id, 'role-supervisor')).toHaveLength(1);
    expect(groups.filter((g) => g.rolesEnabled && g.individualIds.includes(allowed.id))).toEqual([]);
  });

  it('one is allowed through a group only', () => {
    expect(isAllowed(org, viaGroupOnly.id, viaGroupOnly.permission, viaGroupOnly.divisionId)).toBe(true);
    const withoutGroups = { ...org, groups: new Map() };
    expect(isAllowed(withoutGroups, viaGroupOnly.id, viaGroupOnly.permission)).toBe(false);
  });

  it('one is denied here and holds the permission in another division', () => {
    expect(isAllowed(org, denied.id, denied.permission, denied.divisionId)).toBe(false);
    expect(held(denied.id, denied.permission)).toEqual({ divisions: [claims], conditional: false });
  });
});

describe('groups of the demo', () => {
  it('someone has the same role directly and by group', () => {
    const group = org.groups.get('group-care-emea-deputies')!;

    expect(direct('demo-direct-and-group', 'role-supervisor')[0]?.divisionId).toBe(careEmea);
    expect(group.individualIds).toContain('demo-direct-and-group');
    expect(direct(group.id, 'role-supervisor')[0]?.divisionId).toBe(careEmea);
  });

  it('an owner who is not a member gets nothing where owners are not included', () => {
    expect(held('demo-owner-not-member', 'routing:queue:edit')).toBeUndefined();
  });

  it('an owner gets the roles where owners are included', () => {
    expect(held('demo-owner-counted', 'analytics:queueObservation:view')).toEqual(everywhere);
  });

  it('members by rule get the roles', () => {
    const pilot = org.groups.get('group-digital-pilot')!;
    const member = pilot.dynamicIds.find((id) => org.users.get(id)?.state === 'active');

    expect(held(member!, 'conversation:message:accept')?.divisions).toEqual([demoDivisions.technicalSupport]);
  });

  it('a group without roles gives nothing, though it holds a grant', () => {
    expect(direct('group-night-shift', 'role-supervisor')).toHaveLength(1);
    expect(held('demo-employee-only', 'routing:queue:edit')).toBeUndefined();
  });

  it('an inactive group gives nothing, though it holds a grant', () => {
    expect(direct('group-project-lighthouse', 'role-campaign-manager')).toHaveLength(1);
    expect(held('demo-in-inactive-group', 'outbound:campaign:start')).toBeUndefined();
  });
});

describe('roles of the demo', () => {
  const policiesWhere = (test: (policy: SimulatedPolicy) => boolean) =>
    [...org.roles.values()].flatMap((role) => role.policies.filter(test).map(() => role.name));
  const inCatalogue = (policy: SimulatedPolicy) =>
    policy.actionSet.every((action) =>
      org.catalogue.some(
        (one) =>
          one.domain === policy.domain &&
          ['*', one.entityType].includes(policy.entityName) &&
          ['*', one.action].includes(action),
      ),
    );

  it('have wildcards for a whole domain and for the actions of an entity', () => {
    expect(policiesWhere((one) => one.entityName === '*' && one.actionSet[0] === '*')).toContain(
      'Master Admin',
    );
    expect(policiesWhere((one) => one.entityName !== '*' && one.actionSet[0] === '*')).toContain(
      'Supervisor',
    );
  });

  it('name nothing that the catalogue lacks, but for one that is meant to', () => {
    expect(policiesWhere((policy) => !inCatalogue(policy))).toEqual(['Migration Support']);
  });

  it('have conditions only on permissions that allow them, one of them nested', () => {
    const conditional = [...org.roles.values()].flatMap((role) =>
      role.policies.filter((one) => one.condition),
    );
    const forbidden = conditional.filter((policy) =>
      org.catalogue.some(
        (one) =>
          one.domain === policy.domain &&
          one.entityType === policy.entityName &&
          policy.actionSet.includes(one.action) &&
          !one.allowsConditions,
      ),
    );

    expect(forbidden).toEqual([]);
    expect(conditional.some((one) => one.condition?.terms?.some((term) => term.terms))).toBe(true);
  });

  it('include an evaluator whose ratings hang on the queue', () => {
    const evaluator = users.find((user) => user.title === 'Quality Evaluator' && user.state === 'active');

    expect(held(evaluator!.id, 'quality:evaluation:edit')?.conditional).toBe(true);
  });

  it('include the flat permission admin, held everywhere', () => {
    expect(held('demo-organization-admin', 'admin')).toEqual(everywhere);
  });

  it('include one that gives nothing and one that nobody holds', () => {
    expect(org.roles.get('role-legacy-queue-admin')?.policies).toEqual([]);
    expect(allGrants.filter((grant) => grant.roleId === 'role-privacy-officer')).toEqual([]);
  });
});

describe('findings planted in the demo', () => {
  it('someone may change how long recordings are kept, and delete them', () => {
    expect(held('demo-recording-conflict', 'recording:retentionPolicy:edit')).toEqual(everywhere);
    expect(held('demo-recording-conflict', 'recording:recording:delete')).toEqual(everywhere);
  });

  it('someone may grant roles and create OAuth clients', () => {
    expect(held('demo-grant-conflict', 'authorization:grant:add')).toEqual(everywhere);
    expect(held('demo-grant-conflict', 'oauth:client:add')).toEqual(everywhere);
  });

  it('an active admin has not signed in for a year', () => {
    const { state, daysSinceSignIn } = org.users.get('demo-dormant-admin')!;

    expect({ state, isLongAgo: daysSinceSignIn! > 365 }).toEqual({ state: 'active', isLongAgo: true });
    expect(held('demo-dormant-admin', 'authorization:grant:add')).toEqual(everywhere);
  });

  it.each([
    ['demo-inactive-admin', 'inactive', 'role-admin'],
    ['demo-deleted-admin', 'deleted', 'role-master-admin'],
  ])('%s is %s and still holds %s, which gives nothing', (id, state, roleId) => {
    expect(org.users.get(id)?.state).toBe(state);
    expect(direct(id, roleId)).toHaveLength(1);
    expect(effectiveAccess(org, id)?.permissions).toEqual({});
  });

  it.each([
    ['demo-too-wide-supervisor', 'role-supervisor'],
    ['demo-too-wide-campaigns', 'role-campaign-manager'],
  ])('%s works in one division and holds %s in all', (id, roleId) => {
    expect(org.users.get(id)?.divisionId).not.toBe(demoDivisions.home);
    expect(direct(id, roleId)[0]?.divisionId).toBe('*');
  });

  it('someone holds a role in two divisions', () => {
    expect(held('demo-two-divisions', 'routing:queue:edit')?.divisions).toEqual([careAmericas, careEmea]);
  });

  it('someone holds nothing but employee', () => {
    expect(org.grants.get('demo-employee-only')?.map((grant) => grant.roleId)).toEqual(['role-employee']);
  });
});

describe('clients, trustees and access policies of the demo', () => {
  it('an integration may grant roles', () => {
    expect(held('client-hr-provisioning', 'authorization:grant:add')).toEqual(everywhere);
  });

  it('a disabled client keeps its grants and holds nothing', () => {
    expect(org.grants.get('client-old-dialler')).toHaveLength(2);
    expect(effectiveAccess(org, 'client-old-dialler')?.permissions).toEqual({});
  });

  it('a client of the code grant has no grants', () => {
    expect(org.clients.get('client-agent-desktop')?.authorizedGrantType).toBe('CODE');
    expect(org.grants.has('client-agent-desktop')).toBe(false);
  });

  it('a person and a group of another organisation hold roles', () => {
    expect(held('trustee-user-engineer', 'architect:flow:publish')).toEqual(everywhere);
    expect(held('trustee-group-support', 'routing:queue:view')?.divisions).toEqual([demoDivisions.home]);
  });

  it('one access policy denies, another is not in force', () => {
    expect([...org.accessPolicies.values()].map(({ effect, active }) => [effect, active])).toEqual([
      ['DENY', true],
      ['DENY', false],
    ]);
  });
});
