import { isFound, isDescending, readAuditSearch, type AuditSearch } from '../audits/audit-search';
import { sortedAudits } from '../audits/sorted-audits';
import { toAuditMessage } from '../audits/to-audit-message';
import { toServiceMapping } from '../audits/audit-mapping';
import { badRequest, invalidQueryValue, notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { requireAudits, requireCalm } from './audit-permission';
import { auditViewOf } from './audit-view';
import { fieldsOf, invalidValue, requiredTextIn, type Fields } from './body-fields';

const requires = { all: ['audits:audit:view'] };
const BASE = '/api/v2/audits/query/realtime';
const DAY_MS = 86_400_000;
const DAYS = 14;

export const auditRealtimeOperations: readonly Operation[] = [
  { method: 'POST', path: BASE, requires, handle: query },
  { method: 'POST', path: `${BASE}/related`, requires, handle: related },
  { method: 'GET', path: `${BASE}/servicemapping`, requires, handle: describeServices },
];

function query(call: Call) {
  const { simulator, body } = call;
  requireAudits(call);
  requireCalm(call);
  const search = readAuditSearch(body);
  requireOffered(call, search);
  const { org, audits, modes } = simulator;
  const isOffered = (name: string) => !modes.audits.notRealtime.includes(name);
  const found = audits.log.arrived((event) => isOffered(event.serviceName) && isFound(event, search, org.id));
  const sorted = sortedAudits(found, search.descending, modes.audits.disordered);
  const fields = fieldsOf(body);
  const pageSize = Math.min(countIn(fields, 'pageSize', 25), modes.pageCaps.audits);
  const pageNumber = countIn(fields, 'pageNumber', 1);
  return {
    entities: sorted
      .slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
      .map((event) => toAuditMessage(org, event, auditViewOf(call))),
    pageSize,
    pageNumber,
    total: sorted.length,
    pageCount: Math.ceil(sorted.length / pageSize),
  };
}

/** Everything that the same action caused. */
function related(call: Call) {
  const { org, audits, modes } = call.simulator;
  requireAudits(call);
  requireCalm(call);
  const fields = fieldsOf(call.body);
  const id = requiredTextIn(fields, 'auditId');
  const [one] = audits.log.arrived((event) => event.id === id);
  if (!one) throw notFound();
  const found = audits.log.arrived(({ transactionId }) => transactionId === one.transactionId);
  const sorted = sortedAudits(found, isDescending(fields), modes.audits.disordered);
  return { entities: sorted.map((event) => toAuditMessage(org, event, auditViewOf(call))) };
}

function describeServices(call: Call) {
  requireAudits(call);
  return toServiceMapping((name) => !call.simulator.modes.audits.notRealtime.includes(name));
}

function requireOffered({ simulator }: Call, { serviceName, from }: AuditSearch): void {
  const { notRealtime } = simulator.modes.audits;
  if (serviceName !== undefined && notRealtime.includes(serviceName))
    throw invalidValue(serviceName, 'serviceName', 'the services of the realtime mapping');
  if (from < simulator.clock() - DAYS * DAY_MS)
    throw badRequest('bad.request', `The interval may begin ${DAYS} days ago at the earliest.`);
}

function countIn(fields: Fields, name: string, byDefault: number): number {
  const value = fields[name] ?? byDefault;
  if (!Number.isInteger(value) || (value as number) < 1)
    throw invalidQueryValue(JSON.stringify(value), name, 'integers from 1');
  return value as number;
}
