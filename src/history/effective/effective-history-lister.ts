import { Injectable } from '@nestjs/common';
import { DEFAULT_PAGE_SIZE } from '../../http/page-size';
import type { ListAnswer } from '../../lists/files/list-answer';
import { EntityNameReader } from '../../revisions/history/reading/entity-names';
import { inBatches } from '../../tables/in-batches';
import type { Row, TableDocument } from '../../tables/table-document';
import { EffectiveChanges, type EffectiveChange, type EffectiveQuery } from './effective-changes';
import type { EffectiveChangeDto, EffectiveHistoryPageDto } from './effective-history.dto';
import { effectiveQueryOf, type PermissionHistoryQuery } from './effective-history.query';
import { namedInChange, toEffectiveChangeDto } from './effective-mapping';
import { effectiveColumns, effectiveRows } from './effective-table';
import { effectiveToken, readEffectiveToken } from './effective-token';

/** Lists effective changes page by page, or whole as a file. */
@Injectable()
export class EffectiveHistoryLister {
  constructor(
    private readonly changes: EffectiveChanges,
    private readonly names: EntityNameReader,
  ) {}

  list(query: PermissionHistoryQuery, permission?: string): ListAnswer<EffectiveHistoryPageDto> {
    const wanted = effectiveQueryOf(query, permission);
    return { page: () => this.page(query, wanted), document: () => Promise.resolve(this.document(wanted)) };
  }

  private async page(
    { pageSize = DEFAULT_PAGE_SIZE, pageToken }: PermissionHistoryQuery,
    query: EffectiveQuery,
  ): Promise<EffectiveHistoryPageDto> {
    const scope = ['effective-history', JSON.stringify(query)];
    const after = pageToken === undefined ? undefined : readEffectiveToken(pageToken, scope);
    const { changes, next } = await this.changes.page({ ...query, after }, pageSize);
    return { changes: await this.shown(changes), nextPageToken: next && effectiveToken(scope, next) };
  }

  private document(query: EffectiveQuery): TableDocument {
    const facts = [
      { key: 'from', title: 'From', value: query.from ?? null },
      { key: 'to', title: 'To', value: query.before ?? null },
      { key: 'permission', title: 'Permission', value: query.permission ?? null },
      { key: 'subjectType', title: 'Subject type', value: query.subject?.type ?? null },
      { key: 'subjectId', title: 'Subject id', value: query.subject?.id ?? null },
      { key: 'actorId', title: 'Actor id', value: query.actorId ?? null },
    ];
    const batches = inBatches(this.rows(query));
    const table = { key: 'changes', title: 'Changes', columns: effectiveColumns, batches };
    return { key: 'effective-history', title: 'Permissions gained and lost', facts, tables: [table] };
  }

  private async *rows(query: EffectiveQuery): AsyncGenerator<Row> {
    for await (const batch of inBatches(this.changes.all(query)))
      for (const change of await this.shown(batch)) yield* effectiveRows(change);
  }

  private async shown(changes: readonly EffectiveChange[]): Promise<EffectiveChangeDto[]> {
    const names = await this.names.namesOf(changes.flatMap(namedInChange), Number.MAX_SAFE_INTEGER);
    return changes.map((change) => toEffectiveChangeDto(change, names));
  }
}
