import { keyed } from '../changes/change-app';
import { ADMIN_KEY, asAdmin } from './create-app';
import type { Made } from './access-questions';

export interface RecordRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: object | string;
  readonly headers?: Record<string, string>;
}

const ID = '0198f2a0-0000-7000-8000-000000000001';
const matching = { ...asAdmin, 'if-match': '"1"' };
const kept = { name: 'Made', rationale: 'Agreed.', owner: 'Ops' };
const category = { label: 'Voice', description: 'Recorded voice.', sensitivity: 'ordinary' };
const purpose = { name: 'Analytics', dataCategories: ['contact.email'], status: 'active' };
const claim = {
  kind: 'subject_may',
  permissions: ['routing:queue:edit'],
  subject: { type: 'user', id: 'bob' },
};
const enforcement = { ...kept, permission: 'routing:queue:edit', enforcedOn: '2027-02-01' };
const rule = {
  ...kept,
  severity: 'low',
  constraint: { kind: 'roles_exclude', roles: [{ id: 'agent' }, { id: 'editor' }] },
};
const exception = {
  owner: 'Ops',
  reason: 'Alone until spring.',
  compensatingControl: 'Reviewed each day.',
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
};

const reviewDefinition = {
  scope: {},
  stages: [{ sources: ['named'], named: [{ type: 'email', id: 'cy@example.org' }] }],
  fallback: [{ type: 'email', id: 'dee@example.org' }],
  atDeadline: 'leave_open',
};

const review = { name: 'Autumn', ...reviewDefinition };
const reviewTemplate = {
  name: 'Half-yearly',
  rationale: 'PCI DSS 7.2.4.',
  owner: 'Security',
  review: reviewDefinition,
};

const webhook = { name: 'Chat', url: 'https://hooks.example.org/' };

const get = (url: string): RecordRequest => ({ method: 'GET', url });
const post = (url: string, body: object = {}, headers: Record<string, string> = asAdmin): RecordRequest => ({
  method: 'POST',
  url,
  body,
  headers,
});
const put = (url: string, body: object): RecordRequest => ({ method: 'PUT', url, body, headers: matching });
const remove = (url: string): RecordRequest => ({ method: 'DELETE', url, headers: matching });

const API = '/api/v1';

/** A request of each operation that keeps what people wrote, or tells what was recorded. */
export const recordRequests: Record<string, (made: Made) => RecordRequest> = {
  createApiKey: () => post(`${API}/api-keys`, { name: 'Made', roles: ['auditor'] }),
  listApiKeys: () => get(`${API}/api-keys`),
  getApiKey: () => get(`${API}/api-keys/${ID}`),
  revokeApiKey: () => remove(`${API}/api-keys/${ID}`),
  listAssertions: () => get(`${API}/assertions`),
  createAssertion: () => post(`${API}/assertions`, { ...kept, name: 'Another', claim }),
  getAssertion: ({ assertionId }) => get(`${API}/assertions/${assertionId}`),
  replaceAssertion: ({ assertionId }) => put(`${API}/assertions/${assertionId}`, { ...kept, claim }),
  deleteAssertion: ({ assertionId }) => remove(`${API}/assertions/${assertionId}`),
  listEnforcements: () => get(`${API}/enforcements`),
  createEnforcement: () => post(`${API}/enforcements`, enforcement),
  getEnforcement: () => get(`${API}/enforcements/${ID}`),
  replaceEnforcement: () => put(`${API}/enforcements/${ID}`, enforcement),
  deleteEnforcement: () => remove(`${API}/enforcements/${ID}`),
  getEnforcementFinding: () => get(`${API}/enforcements/${ID}/finding`),
  listEnforcementClients: () => get(`${API}/enforcements/${ID}/clients`),
  listEnforcementPeople: () => get(`${API}/enforcements/${ID}/people`),
  listEnforcementRoles: () => get(`${API}/enforcements/${ID}/roles`),
  listAuditCheckpoints: () => get(`${API}/audit/checkpoints`),
  listAuditEvents: () => get(`${API}/audit/events`),
  getAuditEvent: () => get(`${API}/audit/events/1`),
  exportAuditLog: () => get(`${API}/audit/export?format=ndjson`),
  reportActivity: () =>
    get(`${API}/audit/reports/activity?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z`),
  startAuditVerification: () => post(`${API}/audit/verify`),
  getBaseline: () => get(`${API}/baseline`),
  approveBaseline: () => put(`${API}/baseline`, { revision: 1, reason: 'Reviewed.' }),
  endBaseline: () => remove(`${API}/baseline`),
  listChanges: () => get(`${API}/changes`),
  getChange: ({ plan }) => get(`${API}/changes/${plan.id}`),
  approveChange: ({ plan }) => post(`${API}/changes/${plan.id}/approve`, { planSha256: plan.planSha256 }),
  cancelChange: ({ plan }) => post(`${API}/changes/${plan.id}/cancel`),
  watchChange: ({ plan }) => get(`${API}/changes/${plan.id}/events`),
  listChangeItems: ({ plan }) => get(`${API}/changes/${plan.id}/items`),
  pauseChange: ({ plan }) => post(`${API}/changes/${plan.id}/pause`),
  resumeChange: ({ plan }) => post(`${API}/changes/${plan.id}/resume`),
  retryChange: ({ plan }) => post(`${API}/changes/${plan.id}/retry`, {}, keyed()),
  replanChange: ({ plan }) => post(`${API}/changes/${plan.id}/replan`, {}, keyed()),
  loadConflictRulePack: () => post(`${API}/conflict-rule-packs/contact-centre/load`, { owner: 'Ops' }),
  listConflictRules: () => get(`${API}/conflict-rules`),
  createConflictRule: () => post(`${API}/conflict-rules`, { ...rule, name: 'Another' }),
  getConflictRule: () => get(`${API}/conflict-rules/${ID}`),
  replaceConflictRule: () => put(`${API}/conflict-rules/${ID}`, rule),
  deleteConflictRule: () => remove(`${API}/conflict-rules/${ID}`),
  listConflictRuleVersions: () => get(`${API}/conflict-rules/${ID}/versions`),
  setConflictException: ({ findingId }) => put(`${API}/conflicts/${findingId}/exception`, exception),
  endConflictException: ({ findingId }) => remove(`${API}/conflicts/${findingId}/exception`),
  listPastConflicts: () => get(`${API}/conflicts/past?at=1`),
  listDataCategories: () => get(`${API}/data-categories`),
  createDataCategory: () => post(`${API}/data-categories`, { ...category, key: 'own.voice' }),
  getDataCategory: () => get(`${API}/data-categories/recording.voice`),
  replaceDataCategory: () => put(`${API}/data-categories/own.voice`, category),
  deleteDataCategory: () => remove(`${API}/data-categories/own.voice`),
  activateDataCategory: () => post(`${API}/data-categories/recording.voice/activate`, {}, matching),
  deactivateDataCategory: () => post(`${API}/data-categories/recording.voice/deactivate`, {}, matching),
  listPermissionCategories: () => get(`${API}/permission-categories`),
  replacePermissionCategories: () =>
    put(`${API}/permission-categories/routing:queue:edit`, { dataCategories: ['contact.email'] }),
  listPermissionChanges: () => get(`${API}/permissions/changes?from=1&to=2`),
  listPurposes: () => get(`${API}/purposes`),
  createPurpose: () => post(`${API}/purposes`, purpose),
  listPurposesDueForReview: () => get(`${API}/purposes/reviews-due`),
  getRecordOfProcessing: () => get(`${API}/purposes/ropa`),
  getPurpose: () => get(`${API}/purposes/${ID}`),
  replacePurpose: () => put(`${API}/purposes/${ID}`, purpose),
  deletePurpose: () => remove(`${API}/purposes/${ID}`),
  listPurposeVersions: () => get(`${API}/purposes/${ID}/versions`),
  listReviews: () => get(`${API}/reviews`),
  createReview: () => post(`${API}/reviews`, review),
  getReview: () => get(`${API}/reviews/${ID}`),
  replaceReview: () => put(`${API}/reviews/${ID}`, review),
  openReview: () => post(`${API}/reviews/${ID}/open`, {}, matching),
  closeReview: () => post(`${API}/reviews/${ID}/close`, {}, matching),
  cancelReview: () => post(`${API}/reviews/${ID}/cancel`, {}, matching),
  listEvidenceControls: () => get(`${API}/evidence`),
  exportEvidence: () => get(`${API}/evidence/soc2-cc6.1?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z`),
  exportReviewEvidence: () => get(`${API}/reviews/${ID}/evidence`),
  listReviewSignOffs: () => get(`${API}/reviews/${ID}/sign-offs`),
  signOffReview: () => post(`${API}/reviews/${ID}/sign-off`, { statement: 'Complete.' }),
  listReviewReviewers: () => get(`${API}/reviews/${ID}/reviewers`),
  listReviewItems: () => get(`${API}/reviews/${ID}/items`),
  getReviewItem: () => get(`${API}/reviews/${ID}/items/1`),
  listReviewFindings: () => get(`${API}/reviews/${ID}/findings`),
  listReviewDelegations: () => get(`${API}/reviews/${ID}/delegations`),
  delegateReview: () =>
    post(`${API}/reviews/${ID}/delegations`, {
      to: { type: 'email', id: 'eve@example.org' },
      reason: 'On leave.',
    }),
  endReviewDelegation: () => post(`${API}/reviews/${ID}/delegations/${ID}/end`),
  getReviewResponsibilities: () => get(`${API}/reviews/responsibilities`),
  replaceReviewResponsibilities: () => put(`${API}/reviews/responsibilities`, { responsibilities: [] }),
  listWebhooks: () => get(`${API}/webhooks`),
  createWebhook: () => post(`${API}/webhooks`, webhook),
  getWebhook: () => get(`${API}/webhooks/${ID}`),
  replaceWebhook: () => put(`${API}/webhooks/${ID}`, webhook),
  deleteWebhook: () => remove(`${API}/webhooks/${ID}`),
  replaceWebhookSecret: () => post(`${API}/webhooks/${ID}/secret`, {}, matching),
  listWebhookDeliveries: () => get(`${API}/webhooks/${ID}/deliveries`),
  testWebhook: () => post(`${API}/webhooks/${ID}/deliveries`),
  listReviewReminders: () => get(`${API}/reviews/reminders`),
  listReviewTemplates: () => get(`${API}/review-templates`),
  createReviewTemplate: () => post(`${API}/review-templates`, reviewTemplate),
  getReviewTemplate: () => get(`${API}/review-templates/${ID}`),
  replaceReviewTemplate: () => put(`${API}/review-templates/${ID}`, reviewTemplate),
  deleteReviewTemplate: () => remove(`${API}/review-templates/${ID}`),
  createReviewFromTemplate: () => post(`${API}/review-templates/${ID}/reviews`),
  listReviewOccasions: () => get(`${API}/review-templates/${ID}/occasions`),
  listReviewDecisions: () => get(`${API}/reviews/${ID}/items/1/decisions`),
  decideReviewItem: () => put(`${API}/reviews/${ID}/items/1/decision`, { decision: 'keep' }),
  decideReviewItems: () =>
    post(`${API}/reviews/${ID}/decisions`, { decision: 'keep', filter: {}, expectedCount: 1 }),
  decideReviewSheet: () => ({
    method: 'POST',
    url: `${API}/reviews/${ID}/decision-sheet`,
    body: 'position,version,subjectId,roleId,divisionId,decision\n1,1,bob,agent,north,keep',
    headers: { ...matching, 'content-type': 'text/csv' },
  }),
  getReviewDecisionSheet: () => get(`${API}/reviews/${ID}/decision-sheet`),
  getSimulation: () => get(`${API}/simulations/${ID}`),
  deleteSimulation: () => remove(`${API}/simulations/${ID}`),
  listSnapshots: () => get(`${API}/snapshots`),
  getSnapshot: () => get(`${API}/snapshots/1`),
  listSnapshotChanges: () => get(`${API}/snapshots/1/changes?to=2`),
  getSync: () => get(`${API}/sync`),
  startSync: () => post(`${API}/sync`),
  acceptHeldBackSync: () => post(`${API}/sync/held-back/accept`, { id: ID }),
  getAuditVerification: () => get(`${API}/audit/verify/${ID}`),
  cancelAuditVerification: () => remove(`${API}/audit/verify/${ID}`),
  getAuthzenConfiguration: () => get('/.well-known/authzen-configuration'),
  getAuditPublicKey: () => get(`${API}/audit/public-key`),
  getLiveness: () => get('/health/live'),
  getReadiness: () => get('/health/ready'),
  getProblemType: () => get('/problems/not_found'),
  getMetrics: () => get('/metrics'),
  getSecurityTxt: () => get('/.well-known/security.txt'),
  getMe: () => get(`${API}/me`),
  listServiceRoles: () => get(`${API}/service-roles`),
  listSettings: () => get(`${API}/settings`),
  getSignInWays: () => get(`${API}/sign-in`),
  beginSignIn: () => get(`${API}/sign-in/genesys`),
  finishSignIn: () => get(`${API}/sign-in/genesys/callback?code=code&state=state`),
  signIn: () => post(`${API}/sessions`, { apiKey: ADMIN_KEY }, { 'x-rolecall-request': '1' }),
  listSessions: () => get(`${API}/sessions`),
  signOut: () => remove(`${API}/sessions/current`),
  endSession: () => remove(`${API}/sessions/${ID}`),
  listGenesysAudits: () => get(`${API}/genesys-audits`),
  listUnexplainedWrites: () => get(`${API}/genesys-audits/unexplained-writes`),
  acceptUnexplainedWrite: () =>
    post(`${API}/genesys-audits/unexplained-writes/${ID}/accept`, { reason: 'Known.' }),
  exportGenesysAudits: () => get(`${API}/genesys-audits/export?format=ndjson`),
  eraseGenesysAuditNames: () => post(`${API}/genesys-audits/erasures`, { userId: ID }),
  listHistory: () => get(`${API}/history`),
  listEffectiveHistory: () => get(`${API}/history/effective`),
  listPermissionHistory: () => get(`${API}/permissions/routing:queue:edit/history`),
  listUserHistory: () => get(`${API}/users/ada/history`),
  listGroupHistory: () => get(`${API}/groups/team/history`),
  listOAuthClientHistory: () => get(`${API}/oauth-clients/desk/history`),
  listTrusteeHistory: () => get(`${API}/trustees/trustee_user/their-user/history`),
  listRoleHistory: () => get(`${API}/roles/agent/history`),
  listDivisionHistory: () => get(`${API}/divisions/north/history`),
  listConflictRulePacks: () => get(`${API}/conflict-rule-packs`),
  getConflictRulePack: () => get(`${API}/conflict-rule-packs/contact-centre`),
};
