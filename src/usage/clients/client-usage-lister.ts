import { Injectable } from '@nestjs/common';
import { Yielder } from '../../common/yielder';
import type { ListAnswer } from '../../lists/files/list-answer';
import { listDocument } from '../../lists/files/list-table';
import { revisionFacts } from '../../lists/files/revision-facts';
import { ReferenceNames } from '../../lists/naming/reference-names';
import { listPage } from '../../lists/paging/list-page';
import { SortedList } from '../../lists/paging/sorted-list';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import type { TableDocument } from '../../tables/table-document';
import { KnownOperations } from '../operations/known-operations';
import { UsageFactsReader } from '../usage-facts-reader';
import { callsAnsweredFrom } from './client-usage-mapping';
import { clientUsageItems, clientUsageTable } from './client-usage-list';
import type { ClientUsagePageDto, ListedClientUsageDto } from './client-usages.dto';
import type { ListClientUsagesQuery } from './client-usages.query';

const NAME = 'oauth-client-usage';

/** Lists what clients called, page by page or as a file. */
@Injectable()
export class ClientUsageLister {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly usage: UsageFactsReader,
    private readonly operations: KnownOperations,
    private readonly names: ReferenceNames,
  ) {}

  list(query: ListClientUsagesQuery): ListAnswer<ClientUsagePageDto> {
    return { page: () => this.page(query), document: () => this.document(query) };
  }

  private async page(query: ListClientUsagesQuery): Promise<ClientUsagePageDto> {
    const { revision, known, list } = await this.at(query);
    const { pageSize, pageToken } = query;
    const { items, total, nextPageToken } = await listPage(list, {
      name: NAME,
      filter: {},
      pageSize,
      pageToken,
    });
    const from = callsAnsweredFrom(revision.published, known, this.operations.table);
    return { clients: [...items], total, nextPageToken, ...from };
  }

  private async document(query: ListClientUsagesQuery): Promise<TableDocument> {
    const { revision, known, list } = await this.at(query);
    const { from = null, through = null } = known.window ?? {};
    const facts = [
      ...revisionFacts(revision.published, {}),
      { key: 'usageState', title: 'Use', value: known.reading.calls.state },
      { key: 'usageFrom', title: 'Calls from', value: from },
      { key: 'usageThrough', title: 'Calls through', value: through },
      { key: 'operationsAsOf', title: 'Operations as of', value: this.operations.table.asOf },
    ];
    const items = list.all({}, new Yielder());
    return listDocument(clientUsageTable, { file: NAME, facts, index: revision.index, items }, this.names);
  }

  private async at(query: ListClientUsagesQuery) {
    const revision = await this.revisions.indexedAt(consistencyOf(query));
    const known = await this.usage.read();
    const items = await clientUsageItems(revision, known, this.operations);
    const positionOf = ({ client }: ListedClientUsageDto) => [client.name, client.id];
    const list = await SortedList.of(items, { positionOf, positionLength: 2 }, new Yielder());
    return { revision, known, list };
  }
}
