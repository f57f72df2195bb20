import type { EntityState, User } from '../../access-model/snapshot';
import type { CallOptions } from '../call-context';
import { GenesysForbiddenError } from '../errors/genesys-forbidden-error';
import type { GenesysApi } from '../genesys-api';
import { PAGE_SIZES } from './accepted-page-size';
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

  /** One user in whatever state; undefined when there is none. Genesys finds deleted ones only when asked for them. */
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
    let expectedTotal = 0;
    for (const state of states) {
      const found = await this.inState(state, options);
      for (const user of found.items) users.set(user.id, user);
      expectedTotal += found.expectedTotal ?? found.rowsRead;
    }
    const gap =
      'Our client lacks directory:user:view in all divisions: users of the others are missing' +
      (users.size < expectedTotal
        ? `, and only ${users.size} of ${expectedTotal} visible ones can be listed.`
        : '.');
    return { items: [...users.values()], rowsRead: users.size, expectedTotal, gap };
  }

  private inState(state: EntityState, options: ListOptions): Promise<ListResult<User>> {
    const operation = 'GET /api/v2/users';
    const fetch = (page: { pageSize: number; pageNumber: number }) =>
      this.api.users.getUsers({ ...page, state, expand: userExpand });
    return readNumberedPages({ operation, fetch, read: (row) => readUser(row), lastRow }, options);
  }
}
