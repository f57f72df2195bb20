import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { toRuleRow, toRuleVersion, toStoredRule } from './rule-rows';
import type { Author } from '../../auth/author';
import type { RuleVersion, StoredRule } from './stored-rule';

/** The conflict rules in the database. */
@Injectable()
export class RuleStore {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends, no one else changes rules, so that what was counted or compared still holds. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres') {
      await sql`lock table conflict_rule in share row exclusive mode`.execute(tx);
    }
  }

  /** Until the transaction ends, no one changes rules; any number of transactions may hold them at the same time. */
  async hold(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres') await sql`lock table conflict_rule in share mode`.execute(tx);
  }

  async count(tx: Transaction<Schema>): Promise<number> {
    const counted = tx.selectFrom('conflict_rule').select((rows) => rows.fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  async insert(tx: Transaction<Schema>, rule: StoredRule): Promise<void> {
    await tx.insertInto('conflict_rule').values(toRuleRow(rule)).execute();
    await this.keepVersion(tx, rule);
  }

  async replace(tx: Transaction<Schema>, rule: StoredRule): Promise<void> {
    const { id, ...row } = toRuleRow(rule);
    await tx.updateTable('conflict_rule').set(row).where('id', '=', id).execute();
    await this.keepVersion(tx, rule);
  }

  /** Its versions stay, with a last one that marks it as deleted. */
  async delete(tx: Transaction<Schema>, { id, version }: StoredRule, at: string, by: Author): Promise<void> {
    await tx.deleteFrom('conflict_rule').where('id', '=', id).execute();
    await tx
      .insertInto('conflict_rule_version')
      .values({
        rule_id: id,
        version: version + 1,
        content: null,
        changed_at: at,
        changed_by_type: by.type,
        changed_by_id: by.id,
      })
      .execute();
  }

  async get(id: string, db: Kysely<Schema> = this.database.kysely): Promise<StoredRule | undefined> {
    const row = await db.selectFrom('conflict_rule').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toStoredRule(row);
  }

  async all(db: Kysely<Schema> = this.database.kysely): Promise<StoredRule[]> {
    const rows = await db.selectFrom('conflict_rule').selectAll().orderBy('id').execute();
    return rows.map(toStoredRule);
  }

  /** At most `size` rules in the order of creation, those after the rule `after`. */
  async page(size: number, after = ''): Promise<StoredRule[]> {
    const rows = this.database.kysely.selectFrom('conflict_rule').selectAll().where('id', '>', after);
    return (await rows.orderBy('id').limit(size).execute()).map(toStoredRule);
  }

  async ofPack(tx: Transaction<Schema>, pack: string): Promise<StoredRule[]> {
    const rows = await tx.selectFrom('conflict_rule').selectAll().where('pack', '=', pack).execute();
    return rows.map(toStoredRule);
  }

  /** At most `size` versions, the newest first, those before `before`. */
  async versions(id: string, size: number, before = Number.MAX_SAFE_INTEGER): Promise<RuleVersion[]> {
    const rows = this.database.kysely
      .selectFrom('conflict_rule_version')
      .selectAll()
      .where('rule_id', '=', id);
    const page = rows.where('version', '<', before).orderBy('version', 'desc').limit(size);
    return (await page.execute()).map(toRuleVersion);
  }

  private async keepVersion(tx: Transaction<Schema>, rule: StoredRule): Promise<void> {
    await tx
      .insertInto('conflict_rule_version')
      .values({
        rule_id: rule.id,
        version: rule.version,
        content: JSON.stringify(rule.content),
        changed_at: rule.updatedAt,
        changed_by_type: rule.updatedBy.type,
        changed_by_id: rule.updatedBy.id,
      })
      .execute();
  }
}
