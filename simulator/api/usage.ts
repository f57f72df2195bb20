import { Answer } from '../http/answer';
import { invalidQueryValue, missingPermissions, notFound } from '../http/api-error';
import { nextCursor } from '../http/next-cursor';
import type { Call, Operation } from '../http/operation';
import { dayOf, usageRows } from '../usage/usage-rows';
import { readUsageSearch } from '../usage/usage-search';

const VIEW = 'usage:organization:view';
const requires = { any: [VIEW] };
const BASE = '/api/v2/usage/aggregates/query/jobs';
const DEFAULT_PAGE_SIZE = 100;
const DAY_MS = 86_400_000;

export const usageOperations: readonly Operation[] = [
  { method: 'POST', path: BASE, requires, success: 202, handle: begin },
  { method: 'GET', path: `${BASE}/{jobId}`, requires, handle: results },
];

function begin(call: Call) {
  requireUsage(call);
  const { org, clock, modes, startedAt, usage } = call.simulator;
  const search = readUsageSearch(call.body, clock(), modes.usage.maxFilters);
  const endsBefore = dayOf(clock()) + (modes.usage.todayMissing ? 0 : DAY_MS);
  const { id } = usage.begin(usageRows(org, search, { startedAt, endsBefore }));
  return { id, resultsUri: `${BASE}/${id}`, selfUri: `${BASE}/${id}` };
}

/** Its state goes on with each question; rows come once it has succeeded. */
function results(call: Call) {
  requireUsage(call);
  const { simulator, params, query, url } = call;
  const job = simulator.usage.poll(params.jobId!, simulator.modes.usage);
  if (!job) throw notFound();
  const { state: queryStatus, rows } = job;
  if (queryStatus !== 'Succeeded') return new Answer(202, { queryStatus, selfUri: url });
  const start = startOf(query.text('after'), rows.length);
  const end =
    start + Math.min(query.positiveInteger('pageSize', DEFAULT_PAGE_SIZE), simulator.modes.pageCaps.usage);
  const next = end < rows.length ? Buffer.from(`usage:${end}`).toString('base64url') : undefined;
  return {
    queryStatus,
    entities: rows.slice(start, end),
    ...nextCursor(call, 'after', next),
    selfUri: url,
  };
}

function startOf(cursor: string | undefined, rows: number): number {
  if (cursor === undefined) return 0;
  const [, start = ''] = /^usage:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (start === '' || Number(start) >= rows)
    throw invalidQueryValue(cursor, 'after', 'cursors of an earlier answer');
  return Number(start);
}

function requireUsage({ simulator }: Call): void {
  if (!simulator.modes.usage.permitted) throw missingPermissions([VIEW]);
}
