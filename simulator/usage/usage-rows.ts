import type { SimulatedOrg } from '../org/simulated-org';
import type { SimulatedCalls } from './simulated-calls';
import type { UsageGranularity, UsageSearch } from './usage-search';

const DAY_MS = 86_400_000;
const statuses = ['status200', 'status300', 'status400', 'status429', 'status500'] as const;

type Counts = Record<(typeof statuses)[number] | 'requestCount', number>;

export interface UsageRow extends Counts {
  date?: string;
  platform?: string;
  httpMethod?: string;
  templateUri?: string;
  oauthClient?: { id?: string; name?: string };
  user?: { id: string };
}

/** The calls that were asked for, put together as asked. `today` is the start of the current day. */
export function usageRows(
  { calls, clients }: Pick<SimulatedOrg, 'calls' | 'clients'>,
  search: UsageSearch,
  { startedAt, endsBefore }: { startedAt: number; endsBefore: number },
): UsageRow[] {
  const rows = new Map<string, UsageRow>();
  for (const one of calls) {
    const day = dayOf(startedAt) - one.daysAgo * DAY_MS;
    if (day < search.from || day > search.to || day >= endsBefore || !isWanted(one, search)) continue;
    const named = rowOf(one, clients.get(one.clientId)?.name, search, day);
    const key = search.groupBy ? JSON.stringify(named) : String(rows.size);
    rows.set(key, added(rows.get(key) ?? { ...named, ...none }, one));
  }
  return [...rows.values()];
}

export const dayOf = (time: number): number => Math.floor(time / DAY_MS) * DAY_MS;

function isWanted(one: SimulatedCalls, { filters }: UsageSearch): boolean {
  const holds = (wanted: readonly string[] | undefined, value: string | undefined) =>
    wanted === undefined || (value !== undefined && wanted.includes(value));
  return (
    holds(filters.oauthClientIds, one.clientId) &&
    holds(filters.userIds, one.userId) &&
    holds(filters.templateUris, one.templateUri) &&
    holds(filters.httpMethods, one.httpMethod) &&
    holds(filters.platforms, platformOf(one))
  );
}

function rowOf(
  one: SimulatedCalls,
  clientName: string | undefined,
  { groupBy, granularity }: UsageSearch,
  day: number,
): Partial<UsageRow> {
  const has = (group: NonNullable<typeof groupBy>[number]) => groupBy?.includes(group) ?? true;
  const client = {
    ...(has('OauthClientId') && { id: one.clientId }),
    ...(has('OauthClientName') && clientName !== undefined && { name: clientName }),
  };
  return {
    ...(granularity && { date: new Date(startOf(granularity, day)).toISOString().slice(0, 10) }),
    ...(has('Platform') && { platform: platformOf(one) }),
    ...(has('HttpMethod') && { httpMethod: one.httpMethod }),
    ...(has('TemplateUri') && { templateUri: one.templateUri }),
    ...(Object.keys(client).length > 0 && { oauthClient: client }),
    ...(has('UserId') && one.userId !== undefined && { user: { id: one.userId } }),
  };
}

const platformOf = ({ platform = 'api' }: SimulatedCalls) => platform;

/** Weeks begin on Monday. */
function startOf(granularity: UsageGranularity, day: number): number {
  const date = new Date(day);
  if (granularity === 'Month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return granularity === 'Day' ? day : day - ((date.getUTCDay() + 6) % 7) * DAY_MS;
}

const none: Counts = {
  requestCount: 0,
  status200: 0,
  status300: 0,
  status400: 0,
  status429: 0,
  status500: 0,
};

function added(row: UsageRow, calls: SimulatedCalls): UsageRow {
  const sum = { ...row };
  for (const status of statuses) {
    sum[status] += calls[status] ?? 0;
    sum.requestCount += calls[status] ?? 0;
  }
  return sum;
}
