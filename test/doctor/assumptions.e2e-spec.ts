import { readFileSync } from 'node:fs';
import type { AnswerEffect, Fault } from '../../simulator/controls/fault';
import type { ModesPatch } from '../../simulator/controls/modes';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { readGenesysSettings } from '../../src/config/read-genesys-settings';
import { runDoctor } from '../../src/doctor/doctor';
import { examinations } from '../../src/doctor/examinations';
import { closeSimulators, simulatorWith } from '../support/with-simulator';
import { examinedOrg } from './examined-org';

/** What makes an assumption false. */
interface Falsehood {
  readonly modes?: ModesPatch;
  readonly faults?: Fault[];
  readonly org?: (org: SimulatedOrg) => void;
  readonly isWithoutUser?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const refused = (path: string, status = 404): Falsehood => ({
  faults: [{ match: { path: `/api/v2/${path}` }, effects: [{ kind: 'status', status }] }],
});
const altered = (path: string, effect: AnswerEffect): Falsehood => ({
  faults: [{ match: { path: `/api/v2/${path}` }, effects: [effect] }],
});
const without = (path: string, field: string) => altered(path, { kind: 'without', field });
const modes = (patch: ModesPatch): Falsehood => ({ modes: patch });
const echoed = (pageCaps: ModesPatch['pageCaps']) => modes({ pageSizeEchoed: true, pageCaps });
const policyOf = (org: SimulatedOrg, roleId: string) => org.roles.get(roleId)!.policies[0]!;

const falsehoods: Readonly<Record<string, Falsehood>> = {
  'audits-readable': modes({ audits: { permitted: false } }),
  'audit-services': modes({ audits: { notRealtime: ['Groups'] } }),
  'audit-fields': without('audits/query/realtime', 'entities.0.serviceName'),
  'audit-delay': modes({ audits: { datedBackMs: 20 * 60_000 } }),
  'listing-divisions': refused('authorization/divisions/query'),
  'listing-permissions': refused('authorization/permissions'),
  'listing-roles': refused('authorization/roles', 403),
  'listing-users-query': refused('users/query', 403),
  'listing-users': refused('users'),
  'listing-groups': refused('groups'),
  'listing-oauth-clients': refused('oauth/clients', 403),
  'listing-trustees': refused('orgauthorization/trustees', 400),
  'listing-access-policies': without('authorization/policies', 'entities'),
  'detail-subjectgrants': refused('authorization/roles/{roleId}/subjectgrants', 403),
  'detail-members': refused('groups/{groupId}/members'),
  'detail-individuals': refused('groups/{groupId}/individuals'),
  'detail-subject': refused('authorization/subjects/{subjectId}', 403),
  'detail-user': refused('users/{userId}'),
  'detail-group': refused('groups/{groupId}'),
  'detail-role': refused('authorization/roles/{roleId}'),
  'detail-client': refused('oauth/clients/{clientId}', 403),
  'detail-trustee-users': refused('orgauthorization/trustees/{trusteeOrgId}/users', 403),
  'detail-trustee-groups': refused('orgauthorization/trustees/{trusteeOrgId}/groups', 403),
  'page-size-members': echoed({ groupMembers: 1 }),
  'home-division': { org: ({ divisions }) => void (divisions.get('north')!.homeDivision = true) },
  'rows-by-subject': modes({ grantRowsBySubject: false }),
  'page-size-permissions': echoed({ permissions: 1 }),
  'page-size-roles': echoed({ roles: 1 }),
  'page-size-users': echoed({ users: 1 }),
  'page-size-groups': echoed({ groups: 1 }),
  'page-size-trustees': echoed({ trustees: 1 }),
  'page-size-subjectgrants': echoed({ subjectGrants: 1 }),
  'cursor-divisions': modes({ cursorsRenamed: true }),
  'cursor-users-query': modes({ cursorsRenamed: true }),
  'cursor-access-policies': modes({ cursorsRenamed: true }),
  'rows-readable': altered('groups', { kind: 'null-row' }),
  'totals-shown': echoed({ groups: 1 }),
  'expand-lasttokenissued': modes({ dropExpands: true }),
  'user-division': without('users', 'entities.0.division'),
  'user-states': { org: (org) => void Object.assign(org.users.get('bob')!, { state: 'suspended' }) },
  'query-any-state': modes({ anyStateIsActive: true }),
  'ids-any-state': modes({ anyStateIsActive: true }),
  'deleted-by-state': modes({ deletedUsersFound: true }),
  'inactive-by-id': modes({ inactiveUsersHidden: true }),
  'users-window': modes({ usersWindowed: false }),
  'group-flags': without('groups', 'entities.0.rolesEnabled'),
  'owners-among-members': modes({ ownersAmongMembers: false }),
  'individuals-without-owners': modes({ ownersAmongIndividuals: true }),
  'inactive-groups': modes({ inactiveGroupsConfer: true }),
  'unmarked-groups': modes({ unmarkedGroupsConfer: true }),
  'subject-types': {
    org: (org) => void Object.assign(org.grants.get('bob')![0]!, { subjectType: 'PC_ROBOT' }),
  },
  'all-divisions': modes({ allDivisionsAsOne: false }),
  'inherited-shown': modes({ inheritedGrantsShown: false }),
  'holders-direct': modes({ inheritedGrantsListed: true }),
  'permissions-known': {
    org: ({ roles }) =>
      ['agent', 'lead'].forEach((id) => roles.get(id)!.policies.forEach((one) => (one.entityName += 'Old'))),
  },
  'wildcards-whole': { org: (org) => void (policyOf(org, 'agent').entityName = 'que*') },
  'conditions-readable': { org: (org) => void (policyOf(org, 'lead').condition!.operator = 'RESEMBLES') },
  'catalogue-flags': {
    org: ({ catalogue }) => void Object.assign(catalogue[0]!, { divisionAware: undefined }),
  },
  'grants-by-division': {
    org: ({ catalogue }) =>
      catalogue
        .filter(({ entityType }) => entityType === 'grant')
        .forEach((one) => (one.divisionAware = false)),
  },
  'clients-whole': modes({ pageCaps: { clients: 1 } }),
  'client-roles': without('oauth/clients', 'entities.1.roleDivisions'),
  'me-refuses-clients': refused('users/me', 403),
  'me-expansions': modes({ dropExpands: true }),
  'me-organizations': without('users/me', 'token.homeOrganization'),
  'me-client': without('users/me', 'token.OAuthClient'),
  'me-token-end': without('users/me', 'token.dateTokenIdles'),
  'rate-limit': modes({ rateLimitPerMinute: 260 }),
  'rate-limit-headers': modes({ rateLimitHeaders: true }),
  'correlation-ids': modes({ correlationIds: false }),
};

const renamed = (name: string) => ({ op: 'change-user', userId: 'ada', values: { name } }) as const;

async function verdicts({
  modes = {},
  faults = [],
  org: change,
  isWithoutUser = false,
  env,
}: Falsehood = {}) {
  const org = examinedOrg();
  change?.(org);
  const simulator = await simulatorWith({ org, modes });
  const userToken = isWithoutUser ? undefined : await simulator.userToken('ada');
  await simulator.setFaults(faults);
  // An audit that is there, and one that comes while the doctor is at work.
  await simulator.change(renamed('Ada'));
  await simulator.schedule({ match: { path: '/api/v2/oauth/clients' }, changes: [renamed('Ada Again')] });
  const settings = { GENESYS_MODE: 'simulator', GENESYS_SIMULATOR_URL: simulator.url, ...env };
  const { assumptions } = await runDoctor(readGenesysSettings(settings), userToken);
  return Object.fromEntries(assumptions.map(({ id, verdict }) => [id, verdict]));
}

describe('the assumptions of the doctor', () => {
  afterEach(closeSimulators);

  it('are each evaluated true and false here', () => {
    const ids = examinations.flatMap(({ assumptions }) => assumptions.map(({ id }) => id));

    expect([...ids].sort()).toEqual(Object.keys(falsehoods).sort());
  });

  it('are documented', () => {
    const rows = examinations.flatMap(({ assumptions }) =>
      assumptions.map(({ id, assumes }) => `| \`${id}\` | ${assumes} |`),
    );
    const documented = readFileSync('docs/doctor.md', 'utf8').split('\n');

    expect(documented.filter((line) => /^\| `/.test(line))).toEqual(rows);
  });

  it('all hold where the API is as assumed', async () => {
    expect(await verdicts()).toEqual(Object.fromEntries(Object.keys(falsehoods).map((id) => [id, 'holds'])));
  });

  it.each(Object.entries(falsehoods))('%s is found not to hold', async (id, falsehood) => {
    expect((await verdicts(falsehood))[id]).toBe('does_not_hold');
  });

  it('are not known in an organisation that shows nothing of them', async () => {
    const empty = (org: SimulatedOrg) =>
      [org.users, org.groups, org.trusts, org.accessPolicies].forEach((part) => part.clear());
    const found = await verdicts({ org: empty, isWithoutUser: true });

    const idsThat = (verdict: string) => Object.keys(found).filter((id) => found[id] === verdict);
    expect(idsThat('does_not_hold')).toEqual([]);
    expect(idsThat('unknown')).toEqual(
      expect.arrayContaining(['page-size-groups', 'deleted-by-state', 'holders-direct', 'me-client']),
    );
  });

  it('of audits are not examined where our settings leave audits alone', async () => {
    const found = await verdicts({ env: { GENESYS_AUDITS: 'off' }, modes: { audits: { permitted: false } } });

    const ofAudits = Object.entries(found).filter(([id]) => id.startsWith('audit'));
    expect(ofAudits.map(([, verdict]) => verdict)).toEqual(Array(4).fill('unknown'));
  });

  it('are not known while Genesys fails, and say so', async () => {
    const failing = {
      match: { path: '/api/v2/groups' },
      effects: [{ kind: 'status', status: 500 } as const],
    };

    expect((await verdicts({ faults: [failing] }))['listing-groups']).toBe('unknown');
  });
});
