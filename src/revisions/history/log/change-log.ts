import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { changeSource } from '../reading/change-source';
import type { ChangeKind } from '../reading/fact-change';
import type { KnownPair } from '../effects/known-pair';
import { knownRevisions, type KnownRevision } from '../storage/known-revisions';
import type { LogFilter } from './log-filter';
import { logRows, logTables, type LogRow } from './log-rows';
import { concerns, permissionTopics } from './permission-topics';
import { logSpans, type LogPeriod } from './log-span';
import type { LoggedChange, LogPosition } from './logged-change';

export interface LogQuery extends Omit<LogFilter, 'permission'>, LogPeriod {
  /** What leads to holding it, and to losing it. */
  readonly permission?: string;
  /** The log goes on after it. */
  readonly after?: LogPosition;
  /** How many changes are probably wanted: more are read as they are needed. */
  readonly atOnce?: number;
}

const AT_ONCE = 500;

/**
 * Every change of a fact since the first revision of the history, the newest first. Snapshots that were thinned out
 * still count. Of revisions that a former release purged, it contains how the two around them differ.
 */
@Injectable()
export class ChangeLog {
  constructor(private readonly database: Database) {}

  async *changes({ after, atOnce = AT_ONCE, permission, ...query }: LogQuery): AsyncGenerator<LoggedChange> {
    const { kysely } = this.database;
    const topics = permission === undefined ? undefined : await permissionTopics(kysely, permission);
    const filter: LogFilter = { ...query, permission: topics };
    const known = await knownRevisions(kysely);
    const between = revisionPairs(known);
    for (const span of logSpans(known, query)) {
      if (after !== undefined && span.after >= after.revision) continue;
      let from = after;
      for (let more = true; more;) {
        const rows = await logRows(kysely, span, filter, atOnce, from);
        more = rows.length === atOnce;
        from = rows.at(-1)?.position;
        for (const row of rows) {
          const change = changeOf(row);
          if (change !== undefined && concerns(change, permission))
            yield { change, position: row.position, ...between(row.position.revision) };
        }
      }
    }
  }

  /** How two revisions that follow each other differ; at most `limit` of it. */
  async between({ since, revision }: KnownPair, filter: LogFilter, limit: number): Promise<LoggedChange[]> {
    const whole = revision.revision - since.revision === 1;
    const span = { after: since.revision, to: revision.revision, whole };
    const rows = await logRows(this.database.kysely, span, filter, limit);
    return rows.flatMap((row) => {
      const change = changeOf(row);
      return change === undefined ? [] : [{ change, position: row.position, since, revision }];
    });
  }
}

function revisionPairs(known: readonly KnownRevision[]) {
  const places = new Map(known.map(({ revision }, place) => [revision, place]));
  return (revision: number) => {
    const place = places.get(revision) ?? 0;
    return { since: known[place - 1]!, revision: known[place]! };
  };
}

function changeOf({ position: { table, key }, before, after }: LogRow) {
  const kind: ChangeKind = (['grant', 'membership'] as const)[table] ?? (key[0] as ChangeKind);
  return changeSource(kind).changeOf(before, after);
}

/** How many parts the key of a table has: for tokens. */
export function keyLength(table: number): number | undefined {
  return logTables[table]?.key.length;
}
