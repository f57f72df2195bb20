import { LicenseSchedule } from '../../src/licenses/reading/license-schedule';
import { UsageSchedule } from '../../src/usage/reading/usage-schedule';
import { granting, keyed, type ChangeApp } from '../changes/change-app';
import { asAdmin } from './create-app';
import type { ServiceWithSimulator } from './service-with-simulator';

const EDIT = 'routing:queue:edit';

export interface Question {
  readonly url: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

/** What is there before the snapshot is too old. */
export interface Made {
  readonly simulationId: string;
  readonly assertionId: string;
  readonly findingId: string;
  readonly plan: { readonly id: string; readonly planSha256: string };
  readonly applied: string;
  /** An item of drift that a plan can take back. */
  readonly driftId: string;
}

const authzen = { subject: { type: 'user', id: 'ada' }, resource: { type: 'division', id: 'north' } };

/** Every operation that says who may do what, or whether a claim or a rule holds, now or as if a change were made. */
export const answering: Record<string, (made: Made) => Question | Question[]> = {
  checkPermission: ({ simulationId }) => {
    const url = `/api/v1/check-permission?userId=ada&permission=${EDIT}`;
    const variants = [`simulationId=${simulationId}`, 'consistency=at_least_as_fresh&atLeastRevision=1'];
    return ['', ...variants, 'consistency=fully_consistent'].map((more) => ({ url: `${url}&${more}` }));
  },
  checkPermissions: ({ simulationId }) =>
    [{}, { simulationId }, { consistency: 'fully_consistent' }].map((more) => ({
      url: '/api/v1/check-permission/batch',
      body: { checks: [{ userId: 'ada', permission: EDIT }], ...more },
    })),
  evaluateAccess: () => ({ url: '/access/v1/evaluation', body: { ...authzen, action: { name: EDIT } } }),
  evaluateAccesses: () => ({
    url: '/access/v1/evaluations',
    body: { ...authzen, evaluations: [{ action: { name: EDIT } }] },
  }),
  searchActions: () => ({ url: '/access/v1/search/action', body: authzen }),
  searchResources: () => ({
    url: '/access/v1/search/resource',
    body: { subject: authzen.subject, action: { name: EDIT }, resource: { type: 'division' } },
  }),
  searchSubjects: () => ({
    url: '/access/v1/search/subject',
    body: { subject: { type: 'user' }, action: { name: EDIT }, resource: authzen.resource },
  }),
  evaluateAssertions: ({ simulationId, assertionId }) => [
    { url: '/api/v1/assertions/evaluations', body: {} },
    { url: '/api/v1/assertions/evaluations', body: { assertionIds: [assertionId], simulationId } },
  ],
  listAssertionResults: () => ({ url: '/api/v1/assertions/results' }),
  listAssertionOffenders: ({ assertionId, simulationId }) => [
    { url: `/api/v1/assertions/${assertionId}/offenders` },
    { url: `/api/v1/assertions/${assertionId}/offenders?simulationId=${simulationId}` },
  ],
  listConflicts: () => ({ url: '/api/v1/conflicts' }),
  getConflict: ({ findingId }) => ({ url: `/api/v1/conflicts/${findingId}` }),
  reportAccess: () => ({ url: '/api/v1/audit/reports/access' }),
  reportChange: ({ plan }) => ({ url: `/api/v1/changes/${plan.id}/report` }),
  reportSimulation: ({ simulationId }) => ({ url: `/api/v1/simulations/${simulationId}/report` }),
  listSimulationEffects: ({ simulationId }) => ({ url: `/api/v1/simulations/${simulationId}/effects` }),
  createSimulation: () => ({ url: '/api/v1/simulations', body: { items: [granting('ada')] } }),
  planChange: () => ({
    url: '/api/v1/changes',
    body: { items: [granting('user-9')] },
    headers: keyed(),
  }),
  rollBackChange: ({ applied }) => ({
    url: `/api/v1/changes/${applied}/roll-back`,
    body: {},
    headers: keyed(),
  }),
  listDrift: () => ({ url: '/api/v1/drift' }),
  planDriftReversal: ({ driftId }) => ({ url: '/api/v1/drift/plan', body: { items: [driftId] } }),
  // After them: what is accepted no longer differs.
  acceptDrift: ({ driftId }) => ({
    url: '/api/v1/drift/accept',
    body: { items: [driftId], reason: 'Agreed.' },
  }),
  // Last of all: a change is applied only once.
  applyChange: ({ plan }) => ({
    url: `/api/v1/changes/${plan.id}/apply`,
    body: { planSha256: plan.planSha256 },
    headers: keyed(),
  }),
  listDataCategoryAccess: () => ({ url: '/api/v1/data-categories/recording.voice/access' }),
  compareUsers: () => ({ url: '/api/v1/comparisons/users?ids=ada,bob' }),
  compareRoles: () => ({ url: '/api/v1/comparisons/roles?ids=agent,editor' }),
  listHolders: ({ simulationId }) => [
    { url: `/api/v1/holders?permissions=${EDIT}` },
    { url: `/api/v1/holders?permissions=${EDIT}&simulationId=${simulationId}` },
  ],
  listPermissionHolders: ({ simulationId }) => [
    { url: `/api/v1/permissions/${EDIT}/holders` },
    { url: `/api/v1/permissions/${EDIT}/holders?simulationId=${simulationId}` },
  ],
  getPermissionMatrix: () => ({ url: `/api/v1/permission-matrix` }),
  listPermissions: () => ({ url: '/api/v1/permissions' }),
  listGeneralAdmins: () => ({ url: '/api/v1/population/general-admins' }),
  listGrantingOAuthClients: () => ({ url: '/api/v1/population/granting-oauth-clients' }),
  listRolesWithoutHolders: () => ({ url: '/api/v1/population/roles-without-holders' }),
  listUsersWithoutRoles: () => ({ url: '/api/v1/population/users-without-roles' }),
  listDivisions: () => ({ url: '/api/v1/divisions' }),
  getDivision: () => ({ url: '/api/v1/divisions/north' }),
  getOAuthClientUsage: () => ({ url: '/api/v1/oauth-clients/rolecall-reader/usage' }),
  getOAuthClientUsageProposal: () => ({ url: '/api/v1/oauth-clients/rolecall-reader/usage/proposal' }),
  simulateOAuthClientProposal: () => ({
    url: '/api/v1/oauth-clients/rolecall-reader/usage/simulation',
    body: {},
  }),
  simulateRoleProposal: () => ({ url: '/api/v1/roles/editor/usage/simulation', body: {} }),
  listPowerfulPermissionUse: () => ({ url: '/api/v1/usage/powerful-permissions' }),
  listOAuthClientFindings: () => ({ url: '/api/v1/usage/oauth-client-findings' }),
  listEnforcementFindings: () => ({ url: '/api/v1/enforcements/findings' }),
  previewEnforcement: () => ({ url: `/api/v1/enforcement-preview?permission=${EDIT}` }),
  previewEnforcementClients: () => ({ url: `/api/v1/enforcement-preview/clients?permission=${EDIT}` }),
  previewEnforcementPeople: () => ({ url: `/api/v1/enforcement-preview/people?permission=${EDIT}` }),
  previewEnforcementRoles: () => ({ url: `/api/v1/enforcement-preview/roles?permission=${EDIT}` }),
  listUnusedRoles: () => ({ url: '/api/v1/usage/unused-roles' }),
  listUnusedPermissions: () => ({ url: '/api/v1/usage/unused-permissions' }),
  listRoleUsage: () => ({ url: '/api/v1/usage/roles' }),
  getRoleUsage: () => ({ url: '/api/v1/roles/agent/usage' }),
  listOAuthClientUsage: () => ({ url: '/api/v1/usage/oauth-clients' }),
  listLicenses: () => ({ url: '/api/v1/licenses' }),
  listHourlyExclusions: () => ({ url: '/api/v1/licenses/hourly-eligibility' }),
  listLicenseMismatches: () => ({ url: '/api/v1/licenses/mismatches' }),
  listRoleLicenses: () => ({ url: '/api/v1/licenses/roles' }),
  listLicenseUsers: () => ({ url: '/api/v1/licenses/base/users' }),
  compareSimulatedLicenses: ({ simulationId }) => ({
    url: `/api/v1/simulations/${simulationId}/licenses`,
    body: {},
  }),
  listLicenseReductions: () => ({ url: '/api/v1/licenses/base/reductions', body: {} }),
  listLicenseReasons: () => ({ url: '/api/v1/licenses/base/reasons' }),
  listRoles: () => ({ url: '/api/v1/roles' }),
  getRole: () => ({ url: '/api/v1/roles/agent' }),
  listRoleHolders: () => ({ url: '/api/v1/roles/agent/holders' }),
  listTrustees: () => ({ url: '/api/v1/trustees' }),
  getTrustee: () => ({ url: '/api/v1/trustees/trustee_user/their-user' }),
  listTrusteeGrants: () => ({ url: '/api/v1/trustees/trustee_user/their-user/grants' }),
  listMissingGrants: () => ({ url: '/api/v1/users/bob/missing-grants?comparedTo=ada' }),
  ...ofSubjects('Group', 'groups', 'team'),
  ...ofSubjects('User', 'users', 'ada'),
  ...ofSubjects('OAuthClient', 'oauth-clients', 'desk'),
};

function ofSubjects(
  kind: string,
  path: string,
  id: string,
): Record<string, (made: Made) => Question | Question[]> {
  const url = `/api/v1/${path}`;
  const simulated = (of: string) => (made: Made) =>
    ['', `?simulationId=${made.simulationId}`].map((query) => ({ url: `${of}${query}` }));
  return {
    [`list${kind}s`]: () => ({ url }),
    [`get${kind}`]: () => ({ url: `${url}/${id}` }),
    [`list${kind}Grants`]: () => ({ url: `${url}/${id}/grants` }),
    [`list${kind}Permissions`]: simulated(`${url}/${id}/permissions`),
    [`explain${kind}Permission`]: simulated(`${url}/${id}/permissions/${EDIT}/explanation`),
  };
}

const kept = { name: 'Made', rationale: 'Agreed.', owner: 'Ops' };

/** Makes what the questions are about. */
export async function makeSubjects(changes: ChangeApp): Promise<Made> {
  const { service } = changes;
  await service.app.get(LicenseSchedule).run();
  await service.simulator.change({ op: 'set-unused-permissions', roleId: 'editor', permissions: [EDIT] });
  await service.app.get(UsageSchedule).run();
  const applied = await changes.plan(granting('user-1'));
  await changes.apply(applied);
  const simulation = await service.post<{ id: string }>('/api/v1/simulations', {
    items: [granting('user-2')],
  });
  const claim = { kind: 'subject_may', permissions: [EDIT], subject: { type: 'user', id: 'bob' } };
  const assertion = await service.post<{ id: string }>('/api/v1/assertions', { ...kept, claim });
  await service.post('/api/v1/conflict-rules', {
    ...kept,
    severity: 'low',
    constraint: { kind: 'roles_exclude', roles: [{ id: 'agent' }, { id: 'editor' }] },
  });
  return {
    simulationId: simulation.body.id,
    assertionId: assertion.body.id,
    findingId: await findingId(service),
    plan: await changes.plan(granting('user-2')),
    applied: applied.id,
    driftId: await driftId(service),
  };
}

/** The change that was applied differs from the first revision. */
async function driftId(service: ServiceWithSimulator): Promise<string> {
  await service.app.inject({
    method: 'PUT',
    url: '/api/v1/baseline',
    headers: asAdmin,
    payload: { revision: 1, reason: 'Reviewed.' },
  });
  const { body } = await service.get<{ items: { id: string }[] }>('/api/v1/drift?kind=grant');
  return body.items[0]!.id;
}

async function findingId(service: ServiceWithSimulator): Promise<string> {
  for (;;) {
    const { body } = await service.get<{ findings: { id: string }[] }>('/api/v1/conflicts');
    const results = await service.get('/api/v1/assertions/results');
    if (body.findings?.[0] !== undefined && results.status === 200) return body.findings[0].id;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
