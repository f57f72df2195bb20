import { toServiceMapping } from '../audits/audit-mapping';
import { isRunning, type AuditQuery } from '../audits/audit-queries';
import { isFound, readAuditSearch } from '../audits/audit-search';
import { sortedAudits } from '../audits/sorted-audits';
import { Answer } from '../http/answer';
import { badRequest, notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { requireAudits, requireCalm } from './audit-permission';
import { auditResults } from './audit-results';
import { fieldsOf } from './body-fields';

const requires = { all: ['audits:audit:view'] };
const BASE = '/api/v2/audits/query';
const MAX_DAYS = 30;
const DAY_MS = 86_400_000;

export const auditQueryOperations: readonly Operation[] = [
  { method: 'POST', path: BASE, requires, success: 202, handle: begin },
  { method: 'GET', path: `${BASE}/servicemapping`, requires, handle: describeServices },
  { method: 'GET', path: `${BASE}/{transactionId}`, requires, handle: describe },
  { method: 'GET', path: `${BASE}/{transactionId}/results`, requires, handle: results },
];

function begin(call: Call) {
  requireAudits(call);
  requireCalm(call);
  const { simulator, body } = call;
  const search = readAuditSearch(body);
  if (search.to - search.from > MAX_DAYS * DAY_MS)
    throw badRequest('bad.request', `The interval may be ${MAX_DAYS} days long at most.`);
  const { filters, sort } = fieldsOf(body);
  const id = simulator.audits.recorder.newId();
  const startedAt = simulator.clock();
  const query = { id, search, filters, sort, startedAt, state: 'Queued' as const, polls: 0 };
  return toStatus(simulator.audits.queries.begin(query));
}

/** Its state goes on with each question. */
function describe(call: Call) {
  requireAudits(call);
  const { audits, modes, org } = call.simulator;
  const query = audits.queries.poll(queryOf(call), modes.audits, () => {
    const found = audits.log.arrived((event) => isFound(event, queryOf(call).search, org.id));
    return sortedAudits(found, queryOf(call).search.descending, modes.audits.disordered);
  });
  return new Answer(isRunning(query) ? 202 : 200, toStatus(query));
}

function results(call: Call) {
  requireAudits(call);
  const { id, results: found } = queryOf(call);
  if (!found) throw badRequest('bad.request', 'The query has not succeeded.');
  return auditResults(call, id, found);
}

function describeServices(call: Call) {
  requireAudits(call);
  return toServiceMapping(() => true);
}

function queryOf({ simulator, params }: Call): AuditQuery {
  const query = simulator.audits.queries.find(params.transactionId!);
  if (!query) throw notFound();
  return query;
}

const toStatus = ({ id, state, search, filters, sort, startedAt }: AuditQuery) => ({
  id,
  state,
  startDate: new Date(startedAt).toISOString(),
  interval: search.interval,
  ...(search.serviceName !== undefined && { serviceName: search.serviceName }),
  filters: filters ?? [],
  sort: sort ?? [],
});
