import type { EntityState, User } from '../../access/model/snapshot';
import type { CallOptions } from '../call-context';
import { GenesysForbiddenError } from '../genesys.errors';
import type { GenesysApi } from '../genesys-api';
import { PAGE_SIZES } from './accepted-page-size';
import { inChunks } from './in-chunks';
import { leftOutOf } from './left-out';
import type { ListOptions, ListResult } from './list-result';
import { readCursorPages } from './read-cursor-pages';
import { readNumberedPages } from './read-numbered-pages';
import { readOne } from './read-one';
import { readUser, userExpand } from './read-user';

const states = ['active', 'inactive', 'deleted'] as const satisfies EntityState[];
/** Page windows beyond this row are refused with 400. */
const lastRow = 10_000;

export class UsersGateway {
  constructor(private readonly api: GenesysApi) {}

  /**
   * Users of every state. Needs directory:user:view in all divisions; with less, what our client may see is read
   * state by state, and `gap` says so.
   */
  async list(options: ListOptions = {}): Promise<ListResult<User>> {
    try {
      return await this.everyone(options);
    } catch (error) {
      if (!(error instanceof GenesysForbiddenError)) throw error;
      return this.visibleOnes(options);
    }
  }

  /**
   * One user in any state; undefined when it does not exist. Genesys returns deleted ones only when they are requested.
   */
  async get(id: string, options: CallOptions = {}): Promise<User | undefined> {
    const operation = 'GET /api/v2/users/{userId}';
    const inState = (state: 'active' | 'deleted') =>
      readOne(
        {
          operation,
          fetch: () => this.api.users.getUser(id, { state, expand: userExpand }),
          read: (row) => readUser(row),
        },
        options,
      );
    return (await inState('active')) ?? (await inState('deleted'));
  }

  /** Those of these users that exist, in any state: one call per hundred. */
  some(ids: readonly string[], options: ListOptions = {}): Promise<readonly User[]> {
    const operation = 'GET /api/v2/users';
    return inChunks(ids, (id) => {
      const fetch = (page: { pageSize: number; pageNumber: number }) =>
        this.api.users.getUsers({ ...page, id, state: 'any' });
      return readNumberedPages({ operation, fetch, read: (row) => readUser(row) }, options);
    });
  }

  private everyone(options: ListOptions): Promise<ListResult<User>> {
    return readCursorPages(
      {
        operation: 'GET /api/v2/users/query',
        pageSizes: PAGE_SIZES,
        parameter: 'cursor',
        fetch: (page) => this.api.users.getUsersQuery({ ...page, state: 'any', expand: userExpand }),
        read: (row) => readUser(row),
      },
      options,
    );
  }

  private async visibleOnes(options: ListOptions): Promise<ListResult<User>> {
    const users = new Map<string, User>();
    const listings: ListResult<User>[] = [];
    for (const state of states) listings.push(await this.inState(state, options));
    let expectedTotal = 0;
    for (const found of listings) {
      for (const user of found.items) users.set(user.id, user);
      expectedTotal += found.expectedTotal ?? found.rowsRead;
    }
    const { leftOut } = leftOutOf(listings);
    const rowsRead = users.size + (leftOut?.count ?? 0);
    const gap =
      'Our client lacks directory:user:view in all divisions: users of the others are missing' +
      (rowsRead < expectedTotal
        ? `, and only ${rowsRead} of ${expectedTotal} visible ones can be listed.`
        : '.');
    return { items: [...users.values()], rowsRead, expectedTotal, gap, ...(leftOut && { leftOut }) };
  }

  private inState(state: EntityState, options: ListOptions): Promise<ListResult<User>> {
    const operation = 'GET /api/v2/users';
    const fetch = (page: { pageSize: number; pageNumber: number }) =>
      this.api.users.getUsers({ ...page, state, expand: userExpand });
    return readNumberedPages({ operation, fetch, read: (row) => readUser(row), lastRow }, options);
  }
}
