import { Injectable } from '@nestjs/common';
import type { Period } from '../common/period';
import { Database } from '../database/database';
import { idFrom } from '../revisions/history/storage/stored-text';
import type { ConflictExceptionRow, ConflictFindingRow } from '../database/tables/conflict-finding-rows';

/** Tells other features which rules were broken in a period, and what of it was accepted. */
@Injectable()
export class PeriodFindingsReader {
  constructor(private readonly database: Database) {}

  /** Findings that were seen before the end of the period and not resolved before it began, after the finding `after`. */
  async findings({ from, to }: Period, limit: number, after = ''): Promise<ConflictFindingRow[]> {
    const rows = await this.database.kysely
      .selectFrom('conflict_finding')
      .selectAll()
      .where('id', '>', after)
      .where('first_seen', '<', to)
      .where((row) =>
        row.or([row('state', '=', 'open'), row('resolved_at', 'is', null), row('resolved_at', '>=', from)]),
      )
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, subject_id: idFrom(row.subject_id) }));
  }

  /** Exceptions that were in force at some moment of the period, after the exception `after`. */
  exceptions({ from, to }: Period, limit: number, after = ''): Promise<ConflictExceptionRow[]> {
    return this.database.kysely
      .selectFrom('conflict_exception')
      .selectAll()
      .where('id', '>', after)
      .where('created_at', '<', to)
      .where('expires_at', '>', from)
      .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>=', from)]))
      .orderBy('id')
      .limit(limit)
      .execute();
  }
}
