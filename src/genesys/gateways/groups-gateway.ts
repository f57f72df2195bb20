import type { Group } from '../../access/model/snapshot';
import type { CallOptions } from '../call-context';
import type { GenesysApi } from '../genesys-api';
import type { AnswerReader } from './answer-reader';
import { leftOutOf } from './left-out';
import type { ListOptions, ListResult } from './list-result';
import { readNumberedPages } from './read-numbered-pages';
import { readOne } from './read-one';
import { readWholeListing } from './read-whole-listing';
import { readState } from './read-user';

/** A group as listed: its members take separate calls. */
export type GroupWithoutMembers = Omit<Group, 'memberIds'>;

const NO_INDIVIDUALS: ListResult<string> = { items: [], rowsRead: 0 };

export class GroupsGateway {
  constructor(private readonly api: GenesysApi) {}

  list(options: ListOptions = {}): Promise<ListResult<GroupWithoutMembers>> {
    const operation = 'GET /api/v2/groups';
    const fetch = (page: { pageSize: number; pageNumber: number }) => this.api.groups.getGroups(page);
    return readNumberedPages({ operation, fetch, read: readGroup }, options);
  }

  /** One group; undefined when it does not exist. */
  get(id: string, options: CallOptions = {}): Promise<GroupWithoutMembers | undefined> {
    const operation = 'GET /api/v2/groups/{groupId}';
    return readOne({ operation, fetch: () => this.api.groups.getGroup(id), read: readGroup }, options);
  }

  /**
   * The ids of the members in their own right: individual and by rule. Genesys lists owners among the members, so an
   * owner is dropped unless named as an individual. Where owners count (`includeOwners`) they do so through `ownerIds`,
   * and individuals are not queried. An owner who is a member by rule only cannot be distinguished from one who is not
   * a member, and counts as none. `leaveOut` may leave out members by their state.
   */
  async members(
    group: Pick<Group, 'id' | 'ownerIds' | 'includeOwners'>,
    options: ListOptions = {},
    leaveOut: (id: string, state?: string) => boolean = () => false,
  ): Promise<ListResult<string>> {
    const { items: rows, ...rest } = await readNumberedPages(
      {
        operation: 'GET /api/v2/groups/{groupId}/members',
        fetch: (page) => this.api.groups.getGroupMembers(group.id, page),
        read: (row) => ({ id: row.id(), leaves: leaveOut(row.id(), row.optionalString('state')) }),
      },
      options,
    );
    const listing = { ...rest, items: rows.filter(({ leaves }) => !leaves).map(({ id }) => id) };
    const owners = new Set(group.ownerIds);
    if (!listing.items.some((id) => owners.has(id))) return listing;
    const individuals = group.includeOwners ? NO_INDIVIDUALS : await this.individuals(group.id, options);
    const own = new Set(individuals.items);
    return {
      ...listing,
      items: listing.items.filter((id) => !owners.has(id) || own.has(id)),
      ...leftOutOf([listing, individuals]),
    };
  }

  private individuals(groupId: string, options: ListOptions): Promise<ListResult<string>> {
    const operation = 'GET /api/v2/groups/{groupId}/individuals';
    const fetch = () => this.api.groups.getGroupIndividuals(groupId);
    return readWholeListing({ operation, fetch, read: (row) => row.id() }, options);
  }
}

/** `Group`. What is not stated to be on is off: without `rolesEnabled` its grants count for no one. */
function readGroup(row: AnswerReader): GroupWithoutMembers {
  return {
    id: row.id(),
    name: row.optionalString('name') ?? '',
    state: readState(row),
    rolesEnabled: row.optionalBoolean('rolesEnabled') ?? false,
    includeOwners: row.optionalBoolean('includeOwners') ?? false,
    ownerIds: row.optionalObjects('owners').map((owner) => owner.id()),
  };
}
