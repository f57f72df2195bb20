import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { AuditFilter } from './audit-filter';

const TARGETS_AT_ONCE = 200;

/** Which records of a thing. */
type RecordKind = Pick<AuditFilter, 'action' | 'outcome'>;

/** Everything that the log has about certain things, whatever happened to them. */
@Injectable()
export class TargetRecords {
  constructor(private readonly database: Database) {}

  /** Records in canonical JSON, oldest first for each lot of targets, a few at a time. */
  async *of(
    targets: readonly string[],
    only: RecordKind = {},
    size = 100,
  ): AsyncGenerator<readonly string[]> {
    for (let first = 0; first < targets.length; first += TARGETS_AT_ONCE) {
      const some = targets.slice(first, first + TARGETS_AT_ONCE);
      let after = 0;
      for (;;) {
        const rows = await this.page(some, only, after, size);
        if (rows.length > 0) yield rows.map(({ record }) => record);
        if (rows.length < size) break;
        after = rows.at(-1)!.seq;
      }
    }
  }

  private page(targets: readonly string[], { action, outcome }: RecordKind, after: number, size: number) {
    let rows = this.database.kysely
      .selectFrom('audit_record')
      .select(['seq', 'record'])
      .where('target_id', 'in', targets)
      .where('seq', '>', after);
    if (action !== undefined) rows = rows.where('action', '=', action);
    if (outcome !== undefined) rows = rows.where('outcome', '=', outcome);
    return rows.orderBy('seq').limit(size).execute();
  }
}
