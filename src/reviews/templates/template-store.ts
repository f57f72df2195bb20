import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { toDefinition, toDefinitionRow } from '../../definitions/definition-mapping';
import type { ReviewTemplate, TemplateContent } from './template';

/** Templates in the database. */
@Injectable()
export class TemplateStore {
  constructor(private readonly database: Database) {}

  /** Until the transaction ends, no one else changes templates, so that what was counted or compared still holds. */
  async lock(tx: Transaction<Schema>): Promise<void> {
    if (this.database.dialect === 'postgres')
      await sql`lock table "review_template" in share row exclusive mode`.execute(tx);
  }

  async count(tx: Transaction<Schema>): Promise<number> {
    const counted = tx.selectFrom('review_template').select((rows) => rows.fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  async insert(tx: Transaction<Schema>, template: ReviewTemplate): Promise<void> {
    await tx.insertInto('review_template').values(toDefinitionRow(template)).execute();
  }

  async replace(tx: Transaction<Schema>, template: ReviewTemplate): Promise<void> {
    const { id, ...row } = toDefinitionRow(template);
    await tx.updateTable('review_template').set(row).where('id', '=', id).execute();
  }

  /** With its occasions; reviews that were made from it stay. */
  async delete(tx: Transaction<Schema>, { id }: ReviewTemplate): Promise<void> {
    await tx.deleteFrom('review_occasion').where('template_id', '=', id).execute();
    await tx.deleteFrom('review_template').where('id', '=', id).execute();
  }

  async get(id: string, db: Kysely<Schema> = this.database.kysely): Promise<ReviewTemplate | undefined> {
    const row = await db.selectFrom('review_template').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toTemplate(row);
  }

  /** In the order of creation. */
  async enabled(): Promise<ReviewTemplate[]> {
    const rows = this.database.kysely.selectFrom('review_template').selectAll().orderBy('id');
    return (await rows.execute()).map(toTemplate).filter(({ content }) => content.enabled);
  }

  /** At most `size` in the order of creation, those after the template `after`. */
  async page(size: number, after = ''): Promise<ReviewTemplate[]> {
    const rows = this.database.kysely.selectFrom('review_template').selectAll().where('id', '>', after);
    return (await rows.orderBy('id').limit(size).execute()).map(toTemplate);
  }
}

const toTemplate = toDefinition<TemplateContent>;
