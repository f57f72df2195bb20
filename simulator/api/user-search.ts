import { callingSubject } from '../access/caller';
import { reachOf, reaches } from '../access/require-permission';
import { badRequest } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { sortedBy } from '../http/sorting';
import type { SimulatedUser } from '../org/simulated-org';
import { fieldsOf, flagIn, oneOfIn, textIn, textsOf, type Fields } from './body-fields';
import { readCriteria, searchFields } from './search-criteria';
import { toUser, userExpands } from './user-entity';

const VIEW = 'directory:user:view';
const path = '/api/v2/users/search';

/** No search reaches further than this. */
const SEARCH_WINDOW = 10_000;

export const userSearchOperations: readonly Operation[] = [
  { method: 'POST', path, requires: { any: [VIEW] }, handle: search },
];

/** Each user in a division where the caller may see users. The rows are `results`, not `entities`. */
function search(call: Call) {
  const { simulator, caller } = call;
  const fields = fieldsOf(call.body);
  const pageSize = Math.min(countIn(fields, 'pageSize', 25), simulator.modes.pageCaps.users);
  const pageNumber = countIn(fields, 'pageNumber', 1);
  if (pageSize * pageNumber > SEARCH_WINDOW) {
    throw badRequest('too.many.requested.results', 'too many requested results');
  }
  const expands = expandsIn(fields);
  flagIn(fields, 'enforcePermissions');
  const reach = reachOf(simulator, callingSubject(caller), VIEW) ?? new Set();
  const matches = readCriteria(fields.query ?? []);
  const found = simulator.views
    .usersIn('any')
    .filter((user) => reaches(reach, user.divisionId) && matches(user));
  const start = (pageNumber - 1) * pageSize;
  return {
    total: found.length,
    pageCount: Math.ceil(found.length / pageSize),
    pageSize,
    pageNumber,
    types: ['users'],
    results: ordered(fields, found)
      .slice(start, start + pageSize)
      .map((user) => toUser(simulator, user, expands)),
  };
}

function ordered(fields: Fields, users: readonly SimulatedUser[]): readonly SimulatedUser[] {
  const sortOrder = oneOfIn(fields, 'sortOrder', ['ASC', 'DESC', 'SCORE']) ?? 'ASC';
  const sortBy = textIn(fields, 'sortBy') ?? 'name';
  if (!Object.hasOwn(searchFields, sortBy)) {
    throw badRequest('bad.request', `Users cannot be sorted by ${sortBy}.`);
  }
  const sorted = sortedBy(users, searchFields[sortBy]!);
  return sortOrder === 'DESC' ? sorted.reverse() : sorted;
}

function expandsIn({ expand }: Fields) {
  return textsOf(expand ?? [], 'expand').map((asked) => {
    const found = userExpands.find((one) => one === asked);
    if (found === undefined) throw badRequest('bad.request', `Users cannot be expanded by ${asked}.`);
    return found;
  });
}

function countIn(fields: Fields, name: string, byDefault: number): number {
  const value = fields[name] ?? byDefault;
  if (Number.isSafeInteger(value) && (value as number) >= 1) return value as number;
  throw badRequest('constraint.validation', `${name} must be an integer from 1`);
}
