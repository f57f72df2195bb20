import type { IndexedSubject } from '../../access/index/indexed-subject';
import { clientUse, type ClientUse } from '../../access/usage/client-use';
import { heldPermissions } from '../../access/usage/held-permissions';
import { Yielder } from '../../common/yielder';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { ListTable } from '../../lists/files/list-table';
import { SortedList } from '../../lists/paging/sorted-list';
import type { UsageAt, UsageListKind } from '../lists/usage-lister';
import type { KnownOperations } from '../operations/known-operations';
import type { KnownUsage } from '../usage-facts-reader';
import { actsForUsers, callsAnsweredFrom, callsFacts, toCounts } from './client-usage-mapping';
import type { ClientUsagePageDto, ListedClientUsageDto } from './client-usages.dto';

const order = {
  positionOf: ({ client }: ListedClientUsageDto) => [client.name, client.id],
  positionLength: 2,
};

/** How much of what each client holds it used. */
export function clientUsageList(
  operations: KnownOperations,
): UsageListKind<ListedClientUsageDto, ClientUsagePageDto> {
  return {
    name: 'oauth-client-usage',
    filter: {},
    listAt: async (at) => ({
      list: await SortedList.of(await clientUsageItems(at, operations), order, new Yielder()),
      table: clientUsageTable,
      facts: callsFacts(at.known, operations.table),
      toPage: ({ items, total, nextPageToken }) => ({
        clients: [...items],
        total,
        nextPageToken,
        ...callsAnsweredFrom(at.published, at.known, operations.table),
      }),
    }),
  };
}

/** What each OAuth client of a revision called and holds. */
async function clientUsageItems(
  { index, known }: UsageAt,
  { table }: KnownOperations,
): Promise<ListedClientUsageDto[]> {
  const yielder = new Yielder();
  const items: ListedClientUsageDto[] = [];
  for (const client of index.subjects) {
    if (client.type !== 'oauth_client') continue;
    if (yielder.due()) await yielder.yield();
    const calls = actsForUsers(client) ? undefined : known.callsOf(client.id);
    items.push(toItem(client, clientUse(heldPermissions(index, client), { table, calls }), known));
  }
  return items;
}

function toItem(client: IndexedSubject, use: ClientUse, known: KnownUsage): ListedClientUsageDto {
  const calls = known.callsOf(client.id);
  const months = (calls ?? []).map(({ lastMonth }) => lastMonth).sort();
  const fact = known.clients.get(client.id);
  return {
    client: toSubjectDto(client),
    actsForUsers: actsForUsers(client),
    complete: use.isComplete,
    counts: toCounts(use, calls),
    lastMonth: months.at(-1),
    createdById: fact?.createdById,
    tokenSeconds: fact?.tokenSeconds,
  };
}

/** What is not known is an empty cell. */
const clientUsageTable: ListTable<ListedClientUsageDto> = {
  key: 'clients',
  title: 'Use of OAuth clients',
  columns: [
    { key: 'id', title: 'Client' },
    { key: 'name', title: 'Name' },
    { key: 'state', title: 'State' },
    { key: 'callCount', title: 'Calls', kind: 'number' },
    { key: 'lastMonth', title: 'Last month' },
    { key: 'heldCount', title: 'Held', kind: 'number' },
    { key: 'usedCount', title: 'Used', kind: 'number' },
    { key: 'neverUsedCount', title: 'Never used', kind: 'number' },
    { key: 'notKnownCount', title: 'Not known', kind: 'number' },
    { key: 'missingCount', title: 'Missing', kind: 'number' },
    { key: 'tokenSeconds', title: 'Token life (s)', kind: 'number' },
  ],
  rows: ({ client, counts, lastMonth, tokenSeconds }) => [
    [
      client.id,
      client.name,
      client.state,
      counts.callCount ?? null,
      lastMonth ?? null,
      counts.heldCount,
      counts.usedCount,
      counts.neverUsedCount,
      counts.notKnownCount,
      counts.missingCount,
      tokenSeconds ?? null,
    ],
  ],
};
