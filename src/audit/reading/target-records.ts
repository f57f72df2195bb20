import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

const TARGETS_AT_ONCE = 200;

/** Everything that the log has about certain things, whatever happened to them. */
@Injectable()
export class TargetRecords {
  constructor(private readonly database: Database) {}

  /** Records in canonical JSON, oldest first for each lot of targets, a few at a time. */
  async *of(targets: readonly string[], size = 100): AsyncGenerator<readonly string[]> {
    for (let first = 0; first < targets.length; first += TARGETS_AT_ONCE) {
      const some = targets.slice(first, first + TARGETS_AT_ONCE);
      let after = 0;
      for (;;) {
        const rows = await this.page(some, after, size);
        if (rows.length > 0) yield rows.map(({ record }) => record);
        if (rows.length < size) break;
        after = rows.at(-1)!.seq;
      }
    }
  }

  private page(targets: readonly string[], after: number, size: number) {
    return this.database.kysely
      .selectFrom('audit_record')
      .select(['seq', 'record'])
      .where('target_id', 'in', targets)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(size)
      .execute();
  }
}
