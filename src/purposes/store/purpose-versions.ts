import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../../database/schema';
import type { Author, PurposeContent, PurposeVersion } from '../purpose';
import { toPurposeVersion } from './purpose-rows';

/** What purposes said at each of their versions, whichever store keeps the current one. */
export class PurposeVersions {
  constructor(private readonly db: Kysely<Schema>) {}

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

  /** At most `size`, the newest first, those before `before`. */
  async page(id: string, size: number, before = Number.MAX_SAFE_INTEGER): Promise<PurposeVersion[]> {
    const rows = this.db.selectFrom('purpose_version').selectAll().where('purpose_id', '=', id);
    const page = rows.where('version', '<', before).orderBy('version', 'desc').limit(size);
    return (await page.execute()).map(toPurposeVersion);
  }
}
