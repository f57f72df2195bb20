import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { LicenseDefinition } from '../../access/licenses/license-facts';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import { LICENSES_CHANGED } from '../licenses-channel';
import type { LicenseReadingRow } from '../../database/tables/license-rows';
import { nothingRead, type LicenseReading, type LicenseReadingState } from '../reading/license-reading';

/** Rows in one statement, so that no database runs out of parameters. */
const ROWS_AT_ONCE = 200;

/** Ids of licences by a key. */
type LicenseLists = ReadonlyMap<string, readonly string[]>;

/** Keeps what Genesys says about licences: for every instance, and across restarts. */
@Injectable()
export class LicenseStore {
  constructor(private readonly database: Database) {}

  async reading(): Promise<LicenseReading> {
    const row = await this.database.kysely.selectFrom('license_reading').selectAll().executeTakeFirst();
    return row === undefined ? nothingRead : toReading(row);
  }

  /** Of what is stored; that of `nothingRead` before the first reading. */
  async version(): Promise<number> {
    const row = await this.database.kysely.selectFrom('license_reading').select('version').executeTakeFirst();
    return row?.version ?? nothingRead.version;
  }

  /** Stores it as the next version, with which every instance reads all of it again. */
  async write(tx: Transaction<Schema>, reading: LicenseReading): Promise<void> {
    const row = toRow({ ...reading, version: 1 });
    await tx
      .insertInto('license_reading')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('singleton').doUpdateSet((columns) => ({
          ...row,
          // Counted where it is stored: another instance may have stored something in the meantime.
          version: columns('license_reading.version', '+', 1),
        })),
      )
      .execute();
    await this.changed(tx);
  }

  /** What is inferred, by set of roles. */
  async inferences(): Promise<LicenseLists> {
    const rows = await this.database.kysely
      .selectFrom('license_inference')
      .select(['role_set', 'licenses'])
      .execute();
    return new Map(rows.map(({ role_set, licenses }) => [role_set, idsIn(licenses)]));
  }

  async addInferences(tx: Transaction<Schema>, inferences: LicenseLists, inferredAt: string): Promise<void> {
    for (const some of parts([...inferences])) {
      const rows = some.map(([role_set, ids]) => {
        return { role_set, licenses: JSON.stringify(ids), inferred_at: inferredAt };
      });
      await tx
        .insertInto('license_inference')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('role_set').doUpdateSet((columns) => ({
            licenses: columns.ref('excluded.licenses'),
            inferred_at: columns.ref('excluded.inferred_at'),
          })),
        )
        .execute();
    }
  }

  async removeInferences(tx: Transaction<Schema>, roleSets: readonly string[]): Promise<void> {
    for (const some of parts(roleSets))
      await tx.deleteFrom('license_inference').where('role_set', 'in', some).execute();
  }

  /** Every instance reads all of it again. */
  async touch(tx: Transaction<Schema>): Promise<void> {
    await tx
      .updateTable('license_reading')
      .set((columns) => ({ version: columns('version', '+', 1) }))
      .execute();
    await this.changed(tx);
  }

  /** Those that were inferred before that time. */
  async inferredBefore(time: string): Promise<readonly string[]> {
    const rows = await this.database.kysely
      .selectFrom('license_inference')
      .select('role_set')
      .where('inferred_at', '<', time)
      .execute();
    return rows.map(({ role_set }) => role_set);
  }

  /** The licences of each user, by user id. */
  async assigned(): Promise<LicenseLists> {
    const rows = await this.database.kysely.selectFrom('license_assignment').selectAll().execute();
    return new Map(rows.map(({ user_id, licenses }) => [idFrom(user_id), idsIn(licenses)]));
  }

  /** Only what differs is written: a next day changes little. */
  async replaceAssigned(tx: Transaction<Schema>, before: LicenseLists, after: LicenseLists): Promise<void> {
    const gone = [...before.keys()].filter((id) => !after.has(id));
    for (const some of parts(gone))
      await tx.deleteFrom('license_assignment').where('user_id', 'in', some.map(storedText)).execute();
    const changed = [...after]
      .filter(([userId, ids]) => JSON.stringify(before.get(userId)) !== JSON.stringify(ids))
      .map(([userId, ids]) => ({ user_id: storedText(userId), licenses: JSON.stringify(ids) }));
    for (const rows of parts(changed))
      await tx
        .insertInto('license_assignment')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .column('user_id')
            .doUpdateSet((columns) => ({ licenses: columns.ref('excluded.licenses') })),
        )
        .execute();
  }

  private changed(tx: Transaction<Schema>): Promise<void> {
    return this.database.notifications.send(tx, LICENSES_CHANGED, '');
  }
}

function toReading(row: LicenseReadingRow): LicenseReading {
  return {
    version: row.version,
    state: row.state as LicenseReadingState,
    detail: row.detail ?? undefined,
    definitions:
      row.definitions === null ? undefined : (JSON.parse(row.definitions) as readonly LicenseDefinition[]),
    definitionsReadAt: row.definitions_read_at ?? undefined,
    assignedReadAt: row.assigned_read_at ?? undefined,
  };
}

function toRow(reading: LicenseReading): LicenseReadingRow {
  return {
    singleton: 1,
    version: reading.version,
    state: reading.state,
    detail: reading.detail ?? null,
    definitions: reading.definitions === undefined ? null : JSON.stringify(reading.definitions),
    definitions_read_at: reading.definitionsReadAt ?? null,
    assigned_read_at: reading.assignedReadAt ?? null,
  };
}

const idsIn = (json: string) => JSON.parse(json) as readonly string[];

function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += ROWS_AT_ONCE) yield items.slice(i, i + ROWS_AT_ONCE);
}
