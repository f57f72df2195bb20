import type { Load } from './load';
import { KEY } from './start-rolecall';

export type Request = Omit<Load, 'seconds'>;

const BATCH_SIZE = 1000;
const DIVISION = 'division-customer-care-emea';

/** One check, as callers send it all day. */
export const checkRequest: Request = {
  path: `/api/v1/check-permission?userId=demo-allowed&permission=routing:queue:edit&divisionId=${DIVISION}`,
  method: 'GET',
  headers: { authorization: `Bearer ${KEY}` },
  connections: 50,
};

/** The largest batch, about these users in turn. */
export function batchRequest(userIds: Iterable<string>): Request {
  const users = [...userIds];
  const permissions = ['routing:queue:edit', 'recording:recording:view', 'quality:evaluation:add'];
  const checks = Array.from({ length: BATCH_SIZE }, (_, index) => ({
    userId: users[index % users.length],
    permission: permissions[index % permissions.length],
    divisionId: DIVISION,
  }));
  return {
    path: '/api/v1/check-permission/batch',
    method: 'POST',
    headers: { ...checkRequest.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ checks }),
    connections: 10,
  };
}
