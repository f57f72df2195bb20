import { badRequest } from '../http/api-error';
import type { SimulatedUser } from '../org/simulated-org';
import { fieldsOf, oneOfIn, textsOf, type Fields } from './body-fields';

const types = [
  'EXACT',
  'STARTS_WITH',
  'CONTAINS',
  'REGEX',
  'TERM',
  'TERMS',
  'REQUIRED_FIELDS',
  'MATCH_ALL',
  'QUERY_STRING',
  'RANGE',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
] as const;
type CriterionType = (typeof types)[number];
type Matches = (user: SimulatedUser) => boolean;

/** Genesys publishes that there are such limits, not which. */
const MAX_CRITERIA = 50;
const MAX_VALUES = 100;

/** The fields of users that can be searched here. */
export const searchFields: Readonly<Record<string, (user: SimulatedUser) => string>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  email: ({ email }) => email,
  username: ({ email }) => email,
  title: ({ title }) => title,
  department: ({ department }) => department,
  state: ({ state }) => state,
  divisionId: ({ divisionId }) => divisionId,
};

/** How a text of the user, in lower case, is held against a value. */
const tests: Partial<Record<CriterionType, (text: string, value: string) => boolean>> = {
  EXACT: (text, value) => text === value,
  STARTS_WITH: (text, value) => text.startsWith(value),
  CONTAINS: (text, value) => text.includes(value),
  TERM: (text, value) => text.split(/[^\p{L}\p{N}]+/u).includes(value),
  TERMS: (text, value) => text === value || text.split(/[^\p{L}\p{N}]+/u).includes(value),
  QUERY_STRING: (text, value) => value.split(/\s+/).every((word) => text.includes(word)),
};

/** Who fulfils the criteria of a search. Only active users are found, unless a criterion is about the state. */
export function readCriteria(query: unknown): Matches {
  const criteria = listOf(query).map(fieldsOf);
  if (countOf(criteria) > MAX_CRITERIA)
    throw badRequest('too.many.search.criteria', 'search criteria exceeded limit');
  const matches = combined(criteria);
  if (criteria.some(isAboutState)) return matches;
  return (user) => user.state === 'active' && matches(user);
}

/** From the first to the last; each joins what is before it by its own operator. */
function combined(criteria: readonly Fields[]): Matches {
  const parts = criteria.map((one) => ({
    operator: oneOfIn(one, 'operator', ['AND', 'OR', 'NOT']) ?? 'AND',
    matches: one.group === undefined ? readOne(one) : combined(listOf(one.group).map(fieldsOf)),
  }));
  return (user) =>
    parts.reduce((held, { operator, matches }, index) => {
      const one = operator === 'NOT' ? !matches(user) : matches(user);
      return operator === 'OR' && index > 0 ? held || one : held && one;
    }, true);
}

function readOne(criterion: Fields): Matches {
  const type = oneOfIn(criterion, 'type', types);
  if (type === undefined) throw badRequest('constraint.validation', 'type must not be null');
  if (type === 'MATCH_ALL') return () => true;
  const read = fieldsIn(criterion);
  if (type === 'REQUIRED_FIELDS') return (user) => read.every((field) => field(user) !== '');
  const test = tests[type];
  if (!test) throw badRequest('bad.request', `Searches of the type ${type} are not imitated here.`);
  const values = valuesIn(criterion).map((value) => value.toLowerCase());
  return (user) => read.some((field) => values.some((value) => test(field(user).toLowerCase(), value)));
}

function fieldsIn({ fields }: Fields) {
  return textsOf(fields ?? Object.keys(searchFields), 'fields').map((name) => {
    if (Object.hasOwn(searchFields, name)) return searchFields[name]!;
    throw badRequest('bad.request', `The field ${name} cannot be searched.`);
  });
}

function valuesIn({ value, values }: Fields): string[] {
  const all = textsOf(values ?? (value === undefined ? [] : [value]), 'values');
  if (all.length === 0) throw badRequest('constraint.validation', 'value or values must not be null');
  if (all.length > MAX_VALUES) {
    throw badRequest('search.criteria.values.exceed.limit', 'search criteria values exceeded limit');
  }
  return all;
}

const isAboutState = (criterion: Fields): boolean =>
  (Array.isArray(criterion.fields) && criterion.fields.includes('state')) ||
  (Array.isArray(criterion.group) && criterion.group.some((one) => isAboutState(fieldsOf(one))));

function countOf(criteria: readonly Fields[], depth = 0): number {
  if (depth > MAX_CRITERIA) return depth;
  return criteria.reduce(
    (sum, { group }) => sum + 1 + (Array.isArray(group) ? countOf(group.map(fieldsOf), depth + 1) : 0),
    0,
  );
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw badRequest('constraint.validation', 'query and group must be lists');
}
