import type { TrusteeSubject } from '../../access/model/snapshot';
import type { GenesysApi } from '../genesys-api';
import type { AnswerReader } from './answer-reader';
import { concernsOneAnswer, leftOutOf } from './left-out';
import type { ListOptions, ListResult } from './list-result';
import { readNumberedPages } from './read-numbered-pages';
import { readState } from './read-user';

interface Trust {
  readonly organizationId: string;
  readonly enabled: boolean;
}

interface TrustMember {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

export class TrusteesGateway {
  constructor(private readonly api: GenesysApi) {}

  /**
   * The people and groups of other organisations that may act in this one. Those of a trust that is not enabled, and
   * those who are not active, may not, and are left out; `rowsRead` and `expectedTotal` still count them.
   * Needs authorization:orgTrustee:view, orgTrusteeUser:view and orgTrusteeGroup:view.
   */
  async list(options: ListOptions = {}): Promise<ListResult<TrusteeSubject>> {
    const trusts = await this.trusts(options);
    const listings: ListResult<TrusteeSubject>[] = [];
    for (const { organizationId } of trusts.items.filter(({ enabled }) => enabled)) {
      listings.push(
        await orLeftOut(this.users(organizationId, options), options),
        await orLeftOut(this.groups(organizationId, options), options),
      );
    }
    return {
      ...leftOutOf([trusts, ...listings]),
      items: listings.flatMap(({ items }) => items),
      rowsRead: sum(listings.map(({ rowsRead }) => rowsRead)),
      expectedTotal: sum(listings.map(({ expectedTotal, rowsRead }) => expectedTotal ?? rowsRead)),
    };
  }

  private trusts(options: ListOptions): Promise<ListResult<Trust>> {
    const operation = 'GET /api/v2/orgauthorization/trustees';
    const fetch = (page: Page) => this.api.organizationAuthorization.getOrgauthorizationTrustees(page);
    return readNumberedPages({ operation, fetch, read: readTrust }, options);
  }

  private async users(organizationId: string, options: ListOptions): Promise<ListResult<TrusteeSubject>> {
    const operation = 'GET /api/v2/orgauthorization/trustees/{trusteeOrgId}/users';
    const fetch = (page: Page) =>
      this.api.organizationAuthorization.getOrgauthorizationTrusteeUsers(organizationId, page);
    const listing = await readNumberedPages({ operation, fetch, read: readMember }, options);
    return { ...listing, items: subjects(listing.items, 'trustee_user', organizationId) };
  }

  private async groups(organizationId: string, options: ListOptions): Promise<ListResult<TrusteeSubject>> {
    const operation = 'GET /api/v2/orgauthorization/trustees/{trusteeOrgId}/groups';
    const fetch = (page: Page) =>
      this.api.organizationAuthorization.getOrgauthorizationTrusteeGroups(organizationId, page);
    const listing = await readNumberedPages({ operation, fetch, read: readMember }, options);
    return { ...listing, items: subjects(listing.items, 'trustee_group', organizationId) };
  }
}

interface Page {
  pageSize: number;
  pageNumber: number;
}

/** `Trustee`: its id is that of the other organisation. */
function readTrust(row: AnswerReader): Trust {
  return {
    organizationId: row.optionalObject('organization')?.id() ?? row.id(),
    enabled: row.optionalBoolean('enabled') ?? false,
  };
}

/** `TrustUser` and `TrustGroup`. Groups often come without a state. */
function readMember(row: AnswerReader): TrustMember {
  const stated = row.optionalString('state') !== undefined;
  return {
    id: row.id(),
    name: row.optionalString('name') ?? '',
    active: !stated || readState(row) === 'active',
  };
}

function subjects(
  members: readonly TrustMember[],
  type: TrusteeSubject['type'],
  organizationId: string,
): TrusteeSubject[] {
  return members.filter(({ active }) => active).map(({ id, name }) => ({ id, name, type, organizationId }));
}

/** A listing of one trust may be left out where unreadable rows may: its people are then unknown. */
async function orLeftOut(
  listing: Promise<ListResult<TrusteeSubject>>,
  { leaveOutUnreadable = false }: ListOptions,
): Promise<ListResult<TrusteeSubject>> {
  try {
    return await listing;
  } catch (error) {
    if (!leaveOutUnreadable || !concernsOneAnswer(error)) throw error;
    return { items: [], rowsRead: 0, leftOut: { count: 1, detail: error.message } };
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
