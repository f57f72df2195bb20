import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { PurposeContent, PurposeVersion } from '../purpose';
import { toPurposeVersion } from './purpose-rows';
import type { Author } from '../../auth/author';

/** The content of purposes at each of their versions, whichever store holds the current one. */
@Injectable()
export class PurposeVersions {
  constructor(private readonly database: Database) {}

  /** `content` is null for a deletion. */
  async keep(
    tx: Transaction<Schema>,
    { id, version }: { readonly id: string; readonly version: number },
    content: PurposeContent | null,
    at: string,
    by: Author,
  ): Promise<void> {
    const row = {
      purpose_id: id,
      version,
      content: content === null ? null : JSON.stringify(content),
      changed_at: at,
      changed_by_type: by.type,
      changed_by_id: by.id,
    };
    await tx.insertInto('purpose_version').values(row).execute();
  }

  /** Stores what counts as this version now: the store no longer has what was stored as this version or a later one. */
  async keepInstead(...[tx, purpose, ...rest]: Parameters<PurposeVersions['keep']>): Promise<void> {
    const later = tx.deleteFrom('purpose_version').where('purpose_id', '=', purpose.id);
    await later.where('version', '>=', purpose.version).execute();
    await this.keep(tx, purpose, ...rest);
  }

  /** The newest version of each purpose that has any; its content is null where the purpose was deleted. */
  async latest(ids: readonly string[]): Promise<ReadonlyMap<string, PurposeVersion>> {
    if (ids.length === 0) return new Map();
    const newest = this.database.kysely
      .selectFrom('purpose_version')
      .select((rows) => ['purpose_id', rows.fn.max('version').as('version')])
      .where('purpose_id', 'in', ids)
      .groupBy('purpose_id')
      .as('newest');
    const rows = await this.database.kysely
      .selectFrom('purpose_version as kept')
      .innerJoin(newest, (join) =>
        join.onRef('newest.purpose_id', '=', 'kept.purpose_id').onRef('newest.version', '=', 'kept.version'),
      )
      .selectAll('kept')
      .execute();
    return new Map(rows.map((row) => [row.purpose_id, toPurposeVersion(row)]));
  }

  /** At most `size`, the newest first, those before `before`. */
  async page(id: string, size: number, before = Number.MAX_SAFE_INTEGER): Promise<PurposeVersion[]> {
    const rows = this.database.kysely.selectFrom('purpose_version').selectAll().where('purpose_id', '=', id);
    const page = rows.where('version', '<', before).orderBy('version', 'desc').limit(size);
    return (await page.execute()).map(toPurposeVersion);
  }
}
