import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { grantParts } from './losses';
import type { Grant, SubjectType } from '../../access/model/snapshot';

/** A change that ended so long before the last sync run began may still have shown late. */
const SLACK_MS = 60 * 60_000;

/** Knows the grants that our own changes removed: to miss those is no surprise. */
@Injectable()
export class OwnRemovals {
  constructor(private readonly database: Database) {}

  /** Keys of the grants whose removal was requested after a snapshot, or just before it. */
  async since(asOf: string): Promise<ReadonlySet<string>> {
    const from = new Date(Date.parse(asOf) - SLACK_MS).toISOString();
    const items = this.database.kysely
      .selectFrom('change_item')
      .select(['subject_type', 'subject_id', 'plan'])
      .where('attempts', '>', 0)
      .where((item) => item.or([item('ended_at', 'is', null), item('ended_at', '>=', from)]));
    const keys = new Set<string>();
    for (const { subject_type, subject_id, plan } of await items.execute()) {
      const { remove } = JSON.parse(plan) as { remove: readonly Pick<Grant, 'roleId' | 'divisionId'>[] };
      const subject = { subjectType: subject_type as SubjectType, subjectId: subject_id };
      for (const held of remove) keys.add(JSON.stringify(grantParts({ ...subject, ...held })));
    }
    return keys;
  }
}
