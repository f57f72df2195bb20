import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** Up to where events have been looked for. */
export interface Mark {
  readonly revision: number;
  readonly lookedAt: string;
}

/** The mark in the database; none while no template has events. */
@Injectable()
export class EventMark {
  constructor(private readonly database: Database) {}

  async get(): Promise<Mark | undefined> {
    const row = await this.database.kysely.selectFrom('review_event_mark').selectAll().executeTakeFirst();
    return row && { revision: row.revision, lookedAt: row.looked_at };
  }

  async set({ revision, lookedAt: looked_at }: Mark): Promise<void> {
    await this.database.kysely
      .insertInto('review_event_mark')
      .values({ singleton: 1, revision, looked_at })
      .onConflict((conflict) => conflict.column('singleton').doUpdateSet({ revision, looked_at }))
      .execute();
  }

  async clear(): Promise<void> {
    await this.database.kysely.deleteFrom('review_event_mark').execute();
  }
}
