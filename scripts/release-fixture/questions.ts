import type { Filled } from './fill-everything';

const CHECKED = ['demo-allowed', 'demo-denied', 'demo-via-group'];
const QUEUES = 'permission=routing:queue:edit&divisionId=division-customer-care-emea';

/** What a release is asked about all that it has stored, as JSON. `revisions`: how many there are. */
export function questions(filled: Filled, revisions: number): string[] {
  const numbers = Array.from({ length: revisions }, (_, at) => at + 1);
  return [
    '/api/v1/snapshots?pageSize=200',
    ...numbers.map((revision) => `/api/v1/snapshots/${revision}`),
    ...numbers.slice(1).map((revision) => `/api/v1/snapshots/${revision - 1}/changes?to=${revision}`),
    `/api/v1/permissions/changes?from=1&to=${revisions}`,
    ...aboutPurposes(filled),
    ...aboutAccess(filled),
    '/api/v1/api-keys?pageSize=200',
    ...organization,
    ...CHECKED.flatMap((id) => {
      const path = `/api/v1/check-permission?userId=${id}&${QUEUES}`;
      return [path, `${path}&simulationId=${filled.simulationId}`];
    }),
    '/api/v1/audit/checkpoints?pageSize=200',
    '/api/v1/audit/public-key',
  ];
}

/** The same as text: reports of the first revision and the last. */
export function files(revisions: number): string[] {
  return [1, revisions].map((revision) => `/api/v1/audit/reports/access?format=csv&revision=${revision}`);
}

function aboutPurposes({ purposeIds }: Filled): string[] {
  return [
    '/api/v1/purposes?pageSize=100',
    `/api/v1/purposes/${purposeIds[0]}`,
    ...purposeIds.map((id) => `/api/v1/purposes/${id}/versions`),
    '/api/v1/data-categories',
    '/api/v1/data-categories?active=false',
    '/api/v1/data-categories/own.loyalty/access?pageSize=50',
    '/api/v1/permission-categories',
  ];
}

function aboutAccess({ ruleIds, failingAssertionId, simulationId, changeIds }: Filled): string[] {
  return [
    '/api/v1/conflict-rules?pageSize=200',
    ...ruleIds.map((id) => `/api/v1/conflict-rules/${id}/versions`),
    '/api/v1/conflicts?pageSize=200',
    '/api/v1/assertions',
    '/api/v1/assertions/results',
    `/api/v1/assertions/${failingAssertionId}/offenders`,
    `/api/v1/simulations/${simulationId}`,
    `/api/v1/simulations/${simulationId}/effects`,
    '/api/v1/changes?pageSize=100',
    ...changeIds.flatMap((id) => [`/api/v1/changes/${id}`, `/api/v1/changes/${id}/items`]),
    `/api/v1/changes/${changeIds[0]}/report?format=json`,
  ];
}

const organization = [
  '/api/v1/users?pageSize=5',
  '/api/v1/users/demo-allowed',
  '/api/v1/users/demo-via-group/permissions?pageSize=20',
  '/api/v1/users/demo-denied/permissions/routing:queue:edit/explanation?divisionId=division-customer-care-emea',
  '/api/v1/roles?pageSize=5',
  '/api/v1/groups?pageSize=3',
  '/api/v1/divisions',
  '/api/v1/oauth-clients',
  '/api/v1/trustees?pageSize=3',
  '/api/v1/permissions/routing:queue:edit/holders?pageSize=20',
  '/api/v1/population/general-admins',
];
