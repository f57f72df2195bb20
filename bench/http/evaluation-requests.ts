import { checkRequest, type Request } from './check-requests';

const EVALUATIONS = 1000;
const PERMISSIONS = ['routing:queue:edit', 'recording:recording:view', 'quality:evaluation:add'];
const division = { type: 'division', id: 'division-customer-care-emea' };

/** One evaluation, as a gateway sends it for each of its own requests. */
export const evaluationRequest = requestOf(
  '/access/v1/evaluation',
  evaluationOf('demo-allowed', 'routing:queue:edit'),
  50,
);

/** The longest list of evaluations, about these users in turn. */
export function evaluationsRequest(userIds: Iterable<string>): Request {
  const users = [...userIds];
  const evaluations = Array.from({ length: EVALUATIONS }, (_, index) =>
    evaluationOf(users[index % users.length], PERMISSIONS[index % PERMISSIONS.length]),
  );
  return requestOf('/access/v1/evaluations', { evaluations }, 10);
}

function evaluationOf(userId: string | undefined, permission: string | undefined) {
  return { subject: { type: 'user', id: userId }, action: { name: permission }, resource: division };
}

function requestOf(path: string, body: object, connections: number): Request {
  const headers = { ...checkRequest.headers, 'content-type': 'application/json' };
  return { path, method: 'POST', headers, body: JSON.stringify(body), connections };
}
