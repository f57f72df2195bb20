import { service, type Schemas } from '../api/client';
import { subjectName } from '../ui/subject-link';

/** What a matrix is of: one of the two. */
export interface Place {
  readonly groupId?: string;
  readonly divisionId?: string;
}

export interface MatrixPerson {
  readonly id: string;
  readonly name: string;
  readonly holds: ReadonlySet<string>;
}

export interface Matrix {
  readonly people: readonly MatrixPerson[];
  /** All that at least one of them holds, sorted. */
  readonly permissions: readonly string[];
  /** How many people there are, shown or not. */
  readonly total: number;
}

/** How many people one request names. */
const PAGE = 200;
const MAX_PEOPLE = 1_000;

/** The people of a place, the first 1,000 by name, and what each holds. Throws the service's Problem. */
export async function readMatrix(place: Place, at: string | undefined, signal: AbortSignal): Promise<Matrix> {
  const people: MatrixPerson[] = [];
  let total = 0;
  let pageToken: string | undefined;
  do {
    const query = { ...place, at, pageToken, pageSize: PAGE };
    const page = answerOf(await service.GET('/api/v1/users', { params: { query }, signal }));
    people.push(...(await withPermissions(page.users, at, signal)));
    total = page.total;
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined && people.length < MAX_PEOPLE);
  const permissions = new Set(people.flatMap(({ holds }) => [...holds]));
  return { people, permissions: [...permissions].sort(), total };
}

async function withPermissions(
  users: readonly Schemas['UserDto'][],
  at: string | undefined,
  signal: AbortSignal,
): Promise<MatrixPerson[]> {
  if (users.length === 0) return [];
  const query = { userIds: users.map(({ id }) => id), at };
  const { matrix } = answerOf(await service.GET('/api/v1/permission-matrix', { params: { query }, signal }));
  return users.map(({ id, name }) => ({
    id,
    name: subjectName({ type: 'user', name }),
    holds: new Set(matrix[id]),
  }));
}

function answerOf<Data>({ data, error }: { readonly data?: Data; readonly error?: unknown }): Data {
  if (data === undefined) throw error;
  return data;
}
