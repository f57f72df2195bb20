import { Injectable } from '@nestjs/common';
import { DEFAULT_PAGE_SIZE } from '../../http/page-size';
import type { ListAnswer } from '../../lists/files/list-answer';
import { EntityNameReader } from '../../revisions/history/reading/entity-names';
import { inBatches } from '../../tables/in-batches';
import type { Row, TableDocument } from '../../tables/table-document';
import type { HistoryEntry } from '../entries/history-entry';
import { HistoryReader, type EntryQuery } from '../entries/history-reader';
import { namedIn, toHistoryEntryDto } from './history-mapping';
import { historyColumns, historyRow } from './history-table';
import { historyToken, readHistoryToken } from './history-token';
import type { HistoryEntryDto, HistoryPageDto } from './history.dto';
import { entryQueryOf, type HistoryScope, type SubjectHistoryQuery } from './history.query';

/** Lists the history page by page, or whole as a file. */
@Injectable()
export class HistoryLister {
  constructor(
    private readonly reader: HistoryReader,
    private readonly names: EntityNameReader,
  ) {}

  list(query: SubjectHistoryQuery, scope: HistoryScope): ListAnswer<HistoryPageDto> {
    const entries = entryQueryOf(query, scope);
    return { page: () => this.page(query, entries), document: () => Promise.resolve(this.document(entries)) };
  }

  private async page(
    { pageSize = DEFAULT_PAGE_SIZE, pageToken }: SubjectHistoryQuery,
    query: EntryQuery,
  ): Promise<HistoryPageDto> {
    const scope = ['history', JSON.stringify(query)];
    const after = pageToken === undefined ? undefined : readHistoryToken(pageToken, scope);
    const { entries, next } = await this.reader.page({ ...query, after }, pageSize);
    return { entries: await this.shown(entries), nextPageToken: next && historyToken(scope, next) };
  }

  private document(query: EntryQuery): TableDocument {
    const facts = [
      { key: 'from', title: 'From', value: query.from ?? null },
      { key: 'to', title: 'To', value: query.before ?? null },
      { key: 'kinds', title: 'Kinds', value: query.kinds?.join(', ') ?? null },
      { key: 'subjectType', title: 'Subject type', value: query.subject?.type ?? null },
      { key: 'subjectId', title: 'Subject id', value: query.subject?.id ?? null },
      { key: 'roleId', title: 'Role id', value: query.roleId ?? null },
      { key: 'divisionId', title: 'Division id', value: query.divisionId ?? null },
      { key: 'groupId', title: 'Group id', value: query.groupId ?? null },
      { key: 'permission', title: 'Permission', value: query.permission ?? null },
      { key: 'actorId', title: 'Actor id', value: query.actorId ?? null },
    ];
    const batches = inBatches(this.rows(query));
    const table = { key: 'entries', title: 'Changes', columns: historyColumns, batches };
    return { key: 'history', title: 'History of access', facts, tables: [table] };
  }

  private async *rows(query: EntryQuery): AsyncGenerator<Row> {
    for await (const batch of inBatches(this.reader.all(query)))
      for (const entry of await this.shown(batch)) yield historyRow(entry);
  }

  private async shown(entries: readonly HistoryEntry[]): Promise<HistoryEntryDto[]> {
    const names = await this.names.namesOf(entries.flatMap(namedIn), Number.MAX_SAFE_INTEGER);
    return entries.map((entry) => toHistoryEntryDto(entry, names));
  }
}
