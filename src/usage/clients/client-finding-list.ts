import { clientFindingKinds, clientFindings, type ClientFinding } from '../../access/usage/client-findings';
import { clientUse } from '../../access/usage/client-use';
import { heldPermissions } from '../../access/usage/held-permissions';
import { Yielder } from '../../common/yielder';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { ListTable } from '../../lists/files/list-table';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import { SortedList } from '../../lists/paging/sorted-list';
import type { UsageAt, UsageListKind } from '../lists/usage-lister';
import type { KnownOperations } from '../operations/known-operations';
import type { ClientFact } from '../reading/usage-source';
import type { ClientFindingPageDto, ListClientFindingsQuery } from './client-findings.dto';
import { actsForUsers, callsAnsweredFrom, callsFacts } from './client-usage-mapping';

/** A finding with what is known of its client. */
type ListedFinding = ClientFinding & Omit<ClientFact, 'id'>;

const order = {
  positionOf: ({ client, kind }: ListedFinding) => [
    client.name,
    client.id,
    String(clientFindingKinds.indexOf(kind)),
  ],
  positionLength: 3,
};

/** What someone should look into about OAuth clients. */
export function clientFindingList(
  operations: KnownOperations,
  { kind, clientId }: ListClientFindingsQuery,
): UsageListKind<ListedFinding, ClientFindingPageDto> {
  return {
    name: 'oauth-client-findings',
    filter: { kind, clientId },
    listAt: async (at) => ({
      list: await SortedList.of(await allFindings(at, operations), order, new Yielder()),
      matches: (one) =>
        (kind === undefined || one.kind === kind) && (clientId === undefined || one.client.id === clientId),
      table,
      facts: callsFacts(at.known, operations.table),
      toPage: ({ items, total, nextPageToken }) => ({
        findings: items.map(({ client, permissions, ...one }) => ({
          ...one,
          client: toSubjectDto(client),
          permissions: [...permissions],
        })),
        total,
        nextPageToken,
        ...callsAnsweredFrom(at.published, at.known, operations.table),
      }),
    }),
  };
}

async function allFindings(
  { index, published, known }: UsageAt,
  { table }: KnownOperations,
): Promise<ListedFinding[]> {
  const yielder = new Yielder();
  const found: ListedFinding[] = [];
  for (const client of index.subjects) {
    if (client.type !== 'oauth_client') continue;
    if (yielder.due()) await yielder.yield();
    const { createdById, tokenSeconds } = known.clients.get(client.id) ?? {};
    const calls = known.callsOf(client.id);
    const use = clientUse(heldPermissions(index, client), {
      table,
      calls: actsForUsers(client) ? undefined : calls,
    });
    const facts = { createdById, tokenSeconds, callCount: calls?.length, isWhole: !published.partial, use };
    for (const one of clientFindings(index, client, facts)) found.push({ ...one, createdById, tokenSeconds });
  }
  return found;
}

/** What is not known is an empty cell. */
const table: ListTable<ListedFinding> = {
  key: 'findings',
  title: 'Findings of OAuth clients',
  columns: [
    ...subjectColumns,
    { key: 'kind', title: 'Finding' },
    { key: 'permissions', title: 'Permissions', kind: 'list' },
    { key: 'createdById', title: 'Created by', kind: 'id' },
    { key: 'tokenSeconds', title: 'Token life (s)', kind: 'number' },
  ],
  rows: ({ client, kind, permissions, createdById, tokenSeconds }) => [
    [...subjectCells(client), kind, permissions, createdById ?? null, tokenSeconds ?? null],
  ],
};
