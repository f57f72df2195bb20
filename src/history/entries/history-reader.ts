import { Injectable } from '@nestjs/common';
import { ChangeLog, type LogQuery } from '../../revisions/history/log/change-log';
import type { LoggedChange, LogPosition } from '../../revisions/history/log/logged-change';
import { inBatches } from '../../tables/in-batches';
import { ChangeAttribution } from '../../revisions/history/attribution/change-attribution';
import type { HistoryEntry } from './history-entry';

/** Changes that are looked through for one page; a page of rare ones ends there, and the next goes on. */
const MAX_SCANNED = 10_000;
const BATCH = 200;

export interface EntryQuery extends LogQuery {
  /** Only what this user or OAuth client did. */
  readonly actorId?: string;
}

export interface EntryPage {
  readonly entries: readonly HistoryEntry[];
  /** Where the next page begins; undefined when there is none. */
  readonly next?: LogPosition;
}

/** Lists changes together with who made them. */
@Injectable()
export class HistoryReader {
  constructor(
    private readonly log: ChangeLog,
    private readonly attribution: ChangeAttribution,
  ) {}

  /** The newest first. A page with a filter by actor may have fewer entries than requested, and still a next page. */
  async page(query: EntryQuery, pageSize: number): Promise<EntryPage> {
    const atOnce = query.actorId === undefined ? pageSize + 1 : BATCH;
    const entries: HistoryEntry[] = [];
    let scanned: LogPosition | undefined;
    let count = 0;
    for await (const batch of inBatches(this.log.changes({ ...query, atOnce }), atOnce)) {
      for (const entry of await this.attributed(batch, query.actorId)) {
        if (entries.length === pageSize) return { entries, next: entries.at(-1)?.logged.position };
        entries.push(entry);
      }
      scanned = batch.at(-1)?.position;
      count += batch.length;
      if (count >= MAX_SCANNED) return { entries, next: scanned };
    }
    return { entries };
  }

  async *all(query: EntryQuery): AsyncGenerator<HistoryEntry> {
    for await (const batch of inBatches(this.log.changes(query), BATCH))
      yield* await this.attributed(batch, query.actorId);
  }

  private async attributed(changes: readonly LoggedChange[], actorId?: string): Promise<HistoryEntry[]> {
    const by = await this.attribution.of(changes);
    return changes
      .map((logged, i) => ({ logged, by: by[i]! }))
      .filter((entry) => actorId === undefined || isBy(entry, actorId));
  }
}

function isBy({ by }: HistoryEntry, actorId: string): boolean {
  return by.status === 'attributed' && by.actor.id === actorId;
}
