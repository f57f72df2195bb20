import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database } from '../../../database/database';
import type { EntityKind } from '../facts/fact';
import { jsonRows } from '../storage/json-rows';
import { idFrom, storedText } from '../storage/stored-text';

export interface EntityReference {
  readonly kind: EntityKind;
  readonly id: string;
}

/** Names by kind and id. */
export type EntityNames = (reference: EntityReference) => string | undefined;

interface NameRow {
  readonly kind: EntityKind;
  readonly id: string;
  readonly content: string;
}

/** Returns the current or last names of things, including deleted ones: as long as a stored revision has them. */
@Injectable()
export class EntityNameReader {
  constructor(private readonly database: Database) {}

  /** The names at a revision, or the last ones before it. Those that are not known are undefined. */
  async namesOf(references: readonly EntityReference[], revision: number): Promise<EntityNames> {
    const names = new Map<EntityKind, Map<string, string>>();
    for (const { kind, id, content } of await this.rows(references, revision)) {
      const { name } = JSON.parse(content) as { name?: string };
      const ofKind = names.get(kind) ?? new Map<string, string>();
      if (name !== undefined) names.set(kind, ofKind.set(idFrom(id), name));
    }
    return ({ kind, id }) => names.get(kind)?.get(id);
  }

  /** The oldest first, so that the last one counts. */
  private async rows(references: readonly EntityReference[], revision: number): Promise<NameRow[]> {
    const { kysely, dialect } = this.database;
    const asked = jsonRows(
      dialect,
      references.map(({ kind, id }) => [kind, storedText(id)]),
    );
    const query = sql<NameRow>`select entity.kind, entity.id, entity.content
      from ${asked.source} join snapshot_entity as entity
      on entity.kind = ${asked.column(0)} and entity.id = ${asked.column(1)}
      where entity.valid_from <= ${revision} order by entity.valid_from`;
    return (await query.execute(kysely)).rows;
  }
}
