import { readFileSync } from 'node:fs';
import type { HammerRequest } from './hammer-protocol';
import type { LargeOrganization } from './large-organization';
import { grantItems, type Prepared } from './prepare';

const MAX_ITEMS = 10_000;
const FIRST_DAY = 'from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z';
const FORMATS = ['json', 'csv', 'xlsx', 'html'];

type Requests = Readonly<Record<string, readonly HammerRequest[]>>;

/**
 * The most that each expensive operation can be made to do, by the id of the operation. Throws when one that the OpenAPI
 * document marks is missing here.
 */
export function expensiveRequests(large: LargeOrganization, prepared: Prepared): Requests {
  const requests = { ...reads(prepared), ...searches(large), ...writes(large, prepared), ...files };
  const missing = expensiveOperations().filter((id) => !Object.hasOwn(requests, id));
  if (missing.length > 0) throw new Error(`The benchmark has no request for ${missing.join(', ')}.`);
  return requests;
}

function expensiveOperations(): string[] {
  const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as Document;
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  return operations.filter((one) => one['x-expensive'] === true).map(({ operationId }) => operationId);
}

interface Document {
  readonly paths: Record<string, Record<string, { operationId: string; 'x-expensive'?: boolean }>>;
}

function reads({
  closedReviewId,
  simulationId,
  appliedId,
  revisions,
  categoryKey,
  licenseId,
}: Prepared): Requests {
  const [first, last] = revisions;
  const category = `/api/v1/data-categories/${encodeURIComponent(categoryKey)}`;
  return {
    exportAuditLog: ['ndjson', 'csv', 'ocsf'].map((format) => get(`/api/v1/audit/export?format=${format}`)),
    reportAccess: inFormats('/api/v1/audit/reports/access?'),
    reportActivity: inFormats(`/api/v1/audit/reports/activity?${FIRST_DAY}&`),
    reportChange: inFormats(`/api/v1/changes/${appliedId}/report?`),
    exportGenesysAudits: ['ndjson', 'csv', 'ocsf'].map((format) =>
      get(`/api/v1/genesys-audits/export?format=${format}`),
    ),
    compareSimulatedLicenses: [{ method: 'POST', path: `/api/v1/simulations/${simulationId}/licenses` }],
    listLicenseReductions: [{ method: 'POST', path: `/api/v1/licenses/${licenseId}/reductions` }],
    listPastConflicts: [get(`/api/v1/conflicts/past?at=${first}&pageSize=1000`)],
    listDataCategoryAccess: [get(`${category}/access`)],
    listGeneralAdmins: [get('/api/v1/population/general-admins')],
    listGrantingOAuthClients: [get('/api/v1/population/granting-oauth-clients')],
    listRolesWithoutHolders: [get('/api/v1/population/roles-without-holders')],
    listUsersWithoutRoles: [get('/api/v1/population/users-without-roles')],
    exportEvidence: [
      get(`/api/v1/evidence/iso-27001-a.5.18?from=2020-01-01T00:00:00Z&to=${new Date().toISOString()}`),
    ],
    exportReviewEvidence: [get(`/api/v1/reviews/${closedReviewId}/evidence`)],
    getRecordOfProcessing: inFormats('/api/v1/purposes/ropa?'),
    listSimulationEffects: [get(`/api/v1/simulations/${simulationId}/effects?pageSize=200`)],
    reportSimulation: inFormats(`/api/v1/simulations/${simulationId}/report?`),
    listSnapshotChanges: [get(`/api/v1/snapshots/${first}/changes?to=${last}&pageSize=1000`)],
  };
}

function searches({ org }: LargeOrganization): Requests {
  const [divisionId] = org.divisions.keys();
  const [userId] = org.users.keys();
  const user = { type: 'user', id: userId };
  const division = { type: 'division', id: divisionId };
  const actions = org.catalogue
    .slice(0, 50)
    .map((one) => ({ name: `${one.domain}:${one.entityType}:${one.action}` }));
  return {
    searchActions: [post('/access/v1/search/action', { subject: user, resource: division })],
    searchResources: actions.map((action) =>
      post('/access/v1/search/resource', { subject: user, action, resource: { type: 'division' } }),
    ),
    searchSubjects: actions.map((action) =>
      post('/access/v1/search/subject', { subject: { type: 'user' }, action, resource: division }),
    ),
  };
}

function writes(large: LargeOrganization, prepared: Prepared): Requests {
  const { appliedId, driftedId, driftIds, draftReviewIds, closingReviewId } = prepared;
  const items = grantItems(large, 3, MAX_ITEMS);
  const headers = { 'if-match': '*' };
  const reviews = '/api/v1/reviews';
  const changes = '/api/v1/changes';
  const claim = { kind: 'at_most_holders', permissions: ['*:*:*'], limit: 0 };
  return {
    evaluateAssertions: [post('/api/v1/assertions/evaluations', { assertions: Array(20).fill({ claim }) })],
    // Where nothing is known about use, they are refused once the proposal is worked out: the rest is `createSimulation`.
    simulateOAuthClientProposal: [post('/api/v1/oauth-clients/rolecall-reader/usage/simulation', {})],
    simulateRoleProposal: [post(`/api/v1/roles/${[...large.org.roles.keys()][0]}/usage/simulation`, {})],
    createSimulation: [post('/api/v1/simulations', { items })],
    openReview: draftReviewIds.map((id) => ({ ...post(`${reviews}/${id}/open`, {}), headers })),
    closeReview: [{ ...post(`${reviews}/${closingReviewId}/close`, {}), headers }],
    planChange: [post(changes, { items })],
    planDriftReversal: [post('/api/v1/drift/plan', { items: driftIds })],
    replanChange: [{ method: 'POST', path: `${changes}/${driftedId}/replan` }],
    rollBackChange: [post(`${changes}/${appliedId}/roll-back`, {})],
  };
}

/** Lists as files take a place among the expensive requests, too; as pages they do not. */
const files: Requests = {
  matrixFiles: ['csv', 'xlsx'].map((format) => get(`/api/v1/permission-matrix?format=${format}`)),
  userFiles: ['csv', 'xlsx', 'json'].map((format) => get(`/api/v1/users?format=${format}`)),
};

function inFormats(path: string): HammerRequest[] {
  return FORMATS.map((format) => get(`${path}format=${format}`));
}

function get(path: string): HammerRequest {
  return { method: 'GET', path };
}

function post(path: string, body: object): HammerRequest {
  return { method: 'POST', path, body: JSON.stringify(body) };
}
