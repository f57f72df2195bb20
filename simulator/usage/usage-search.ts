import { fieldsOf, oneOfIn, textIn, textsOf, type Fields } from '../api/body-fields';
import { badRequest } from '../http/api-error';
import { httpMethods } from './simulated-calls';

const granularities = ['Day', 'Week', 'Month'] as const;
const groups = [
  'OauthClientName',
  'OauthClientId',
  'UserId',
  'HttpMethod',
  'TemplateUri',
  'Platform',
] as const;
const filters = ['oauthClientIds', 'userIds', 'templateUris', 'httpMethods', 'platforms'] as const;
const DAY_MS = 86_400_000;
const MAX_DAYS = 90;
const MAX_AGE_DAYS = 366;

type UsageGroup = (typeof groups)[number];
export type UsageGranularity = (typeof granularities)[number];

/** What is asked for: days from and to, both with, and how their rows are put together. */
export interface UsageSearch {
  readonly from: number;
  readonly to: number;
  readonly granularity?: UsageGranularity;
  /** Undefined: rows are not put together. */
  readonly groupBy?: readonly UsageGroup[];
  readonly filters: Readonly<Partial<Record<(typeof filters)[number], readonly string[]>>>;
}

/** Reads the body of a query. What the API refuses answers 400. */
export function readUsageSearch(body: unknown, now: number, maxFilters: number): UsageSearch {
  const fields = fieldsOf(body);
  const chosen = Object.fromEntries(
    filters.flatMap((name) => (isUnset(fields, name) ? [] : [[name, textsOf(fields[name], name)]])),
  );
  if (Object.values(chosen).flat().length > maxFilters)
    throw badRequest('query.too.long', 'Query is too long. Try another request with less filters.');
  allOf(chosen.httpMethods ?? [], httpMethods, 'httpMethods');
  const groupBy = isUnset(fields, 'groupBy') ? undefined : textsOf(fields.groupBy, 'groupBy');
  return {
    ...readInterval(textIn(fields, 'interval'), now),
    granularity: oneOfIn(fields, 'granularity', granularities),
    groupBy: groupBy && allOf(groupBy, groups, 'groupBy'),
    filters: chosen,
  };
}

const isUnset = (fields: Fields, name: string) => fields[name] === undefined || fields[name] === null;

function allOf<T extends string>(values: readonly string[], allowed: readonly T[], name: string): T[] {
  return values.map((value) => oneOfIn({ [name]: value }, name, allowed)!);
}

function readInterval(interval: string | undefined, now: number): { from: number; to: number } {
  if (interval === undefined) throw badRequest('constraint.validation', 'interval must not be null');
  const [from = NaN, to = NaN, ...more] = interval.split('/').map(startOfDay);
  if (Number.isNaN(from) || Number.isNaN(to) || more.length > 0)
    throw badRequest('invalid.date', 'Dates must be specified as ISO-8601 strings.');
  if (from > to) throw badRequest('bad.request', 'The interval must begin before it ends.');
  if (to - from > MAX_DAYS * DAY_MS)
    throw badRequest('bad.request', `End date cannot be more than ${MAX_DAYS} days after the start.`);
  if (from < startOfDay(new Date(now).toISOString()) - MAX_AGE_DAYS * DAY_MS)
    throw badRequest('bad.request', 'Start date cannot be more than a year ago.');
  return { from, to };
}

/** Times without a zone are UTC. */
function startOfDay(text: string): number {
  return Number.isNaN(Date.parse(text)) ? NaN : Date.parse(text.slice(0, 10));
}
