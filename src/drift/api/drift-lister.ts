import { Inject, Injectable } from '@nestjs/common';
import { namedIn } from '../../history/api/history-mapping';
import { historyColumns, historyRow } from '../../history/api/history-table';
import { DEFAULT_PAGE_SIZE } from '../../http/page-size';
import { foreignToken, listToken, readListToken } from '../../http/list-token';
import type { ListAnswer } from '../../lists/files/list-answer';
import { revisionFacts } from '../../lists/files/revision-facts';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { EntityNameReader } from '../../revisions/history/reading/entity-names';
import { changeKinds } from '../../revisions/history/reading/fact-change';
import { inBatches } from '../../tables/in-batches';
import type { Column, Row, TableDocument } from '../../tables/table-document';
import { CurrentDrift, type DriftedRevision } from '../items/current-drift';
import { DriftAttribution, type AttributedItem } from '../items/drift-attribution';
import { type DriftFilter, matchesFilter } from '../items/drift-filter';
import { compareItems, type Drift, type DriftItem } from '../items/drift-item';
import { toDriftItemDto } from './drift-mapping';
import type { DriftItemDto, DriftPageDto } from './drift.dto';
import type { DriftQuery } from './drift.query';

const BATCH = 200;
/** Items that are looked through for one page; a page of rare ones ends there, and the next goes on. */
const MAX_SCANNED = 10_000;
const MAX_KEY_PARTS = 4;

const columns: readonly Column[] = [
  { key: 'id', title: 'Item', kind: 'id' },
  ...historyColumns,
  { key: 'changeCount', title: 'Changes', kind: 'number' },
  { key: 'affectedCount', title: 'Affected subjects', kind: 'number' },
];

/** Lists what differs from the baseline, page by page or whole as a file. */
@Injectable()
export class DriftLister {
  constructor(
    @Inject(CurrentDrift) private readonly current: Pick<CurrentDrift, 'find'>,
    private readonly attribution: DriftAttribution,
    private readonly names: EntityNameReader,
  ) {}

  /** Throws as CurrentDrift, or InvalidRequestError (400) for a token of another list. */
  list(query: DriftQuery): ListAnswer<DriftPageDto> {
    return { page: () => this.page(query), document: () => this.document(query) };
  }

  private async page({
    pageSize = DEFAULT_PAGE_SIZE,
    pageToken,
    ...query
  }: DriftQuery): Promise<DriftPageDto> {
    const filter = filterOf(query);
    const scope = ['drift', JSON.stringify({ ...filter, actorId: query.actorId })];
    const after = pageToken === undefined ? undefined : readPosition(pageToken, scope);
    const at = await this.current.find();
    const left = at.drift.items.filter(
      (item) => (after === undefined || compareItems(item, after) > 0) && matchesFilter(item.change, filter),
    );
    const { shown, last } = await this.firstOf(left, pageSize, at.drift, query.actorId);
    return {
      ...answeredFrom(at.published),
      baselineRevision: at.drift.baseline.revision,
      baselineVersion: at.drift.baseline.version,
      total: at.drift.items.length,
      items: await this.shown(shown, at),
      nextPageToken: last === undefined || last === left.at(-1) ? undefined : tokenOf(scope, last),
    };
  }

  /** The first of the items that the actor changed, and the last one that was looked at. */
  private async firstOf(items: readonly DriftItem[], size: number, drift: Drift, actorId?: string) {
    const shown: AttributedItem[] = [];
    let last: DriftItem | undefined;
    const atOnce = actorId === undefined ? size : BATCH;
    const end = Math.min(items.length, actorId === undefined ? size : MAX_SCANNED);
    for (let first = 0; first < end && shown.length < size; first += atOnce) {
      const some = items.slice(first, first + atOnce);
      for (const one of await this.attribution.of(some, drift)) {
        if (shown.length === size) break;
        last = one.item;
        if (isBy(one, actorId)) shown.push(one);
      }
    }
    return { shown, last };
  }

  private async document(query: DriftQuery): Promise<TableDocument> {
    const filter = filterOf(query);
    const at = await this.current.find();
    const { kinds, subject, ...ids } = filter;
    const { baseline } = at.drift;
    const facts = revisionFacts(at.published, {
      baselineRevision: baseline.revision,
      kinds: kinds && [...kinds],
      subjectType: subject?.type,
      subjectId: subject?.id,
      ...ids,
      actorId: query.actorId,
    });
    const items = at.drift.items.filter(({ change }) => matchesFilter(change, filter));
    const batches = inBatches(this.rows(items, at, query.actorId));
    return {
      key: 'drift',
      title: 'Drift',
      facts,
      tables: [{ key: 'items', title: 'Drift', columns, batches }],
    };
  }

  private async *rows(
    items: readonly DriftItem[],
    at: DriftedRevision,
    actorId: string | undefined,
  ): AsyncGenerator<Row> {
    for (let first = 0; first < items.length; first += BATCH) {
      const some = await this.attribution.of(items.slice(first, first + BATCH), at.drift);
      for (const item of await this.shown(
        some.filter((one) => isBy(one, actorId)),
        at,
      ))
        yield [item.id, ...historyRow(item), item.changeCount ?? null, item.affectedCount];
    }
  }

  private async shown(
    items: readonly AttributedItem[],
    { index, drift }: DriftedRevision,
  ): Promise<DriftItemDto[]> {
    const names = await this.names.namesOf(items.flatMap(namedIn), drift.revision);
    return items.map((item) => toDriftItemDto(item, index, names));
  }
}

function filterOf({ kind, subjectType, subjectId, roleId, divisionId, groupId }: DriftQuery): DriftFilter {
  const subject =
    subjectType === undefined || subjectId === undefined ? undefined : { type: subjectType, id: subjectId };
  return { kinds: kind, subject, roleId, divisionId, groupId };
}

function isBy({ by }: AttributedItem, actorId: string | undefined): boolean {
  return actorId === undefined || (by.status === 'attributed' && by.actor.id === actorId);
}

/** The shorter keys are filled up. */
function tokenOf(scope: readonly unknown[], { position: { kind, key } }: DriftItem): string {
  return listToken(scope, [kind, ...Array.from({ length: MAX_KEY_PARTS }, (_, place) => key[place] ?? '')]);
}

function readPosition(token: string, scope: readonly unknown[]): Pick<DriftItem, 'position'> {
  const [name, ...key] = readListToken(token, scope, 1 + MAX_KEY_PARTS);
  const kind = changeKinds.find((one) => one === name);
  if (kind === undefined) throw foreignToken();
  return { position: { kind, key } };
}
