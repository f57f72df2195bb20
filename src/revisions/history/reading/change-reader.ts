import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { Database } from '../../../database/database';
import { changeSource, type ChangeSource, type FactRow } from './change-source';
import { changeKinds, type ChangeKind, type FactChange } from './fact-change';
import { revisionRow } from '../storage/revision-rows';
import { addedBetween, removedBetween } from '../storage/validity';

/** Where a page of changes ended: at a fact's kind and key, as the database has it. */
export interface ChangePosition {
  readonly kind: ChangeKind;
  readonly key: readonly string[];
}

export interface ChangeQuery {
  readonly from: number;
  /** Later than `from`. */
  readonly to: number;
  /** Only changes of this kind. */
  readonly kind?: ChangeKind;
  readonly pageSize: number;
  /** The page begins after it. */
  readonly after?: ChangePosition;
}

export interface ChangePage {
  readonly changes: readonly FactChange[];
  /** Undefined on the last page. */
  readonly next?: ChangePosition;
}

export interface PlacedChange {
  readonly change: FactChange;
  readonly position: ChangePosition;
}

/** Returns what was added, removed and changed between two stored revisions, whatever happened in between. */
@Injectable()
export class ChangeReader {
  constructor(private readonly database: Database) {}

  /** By kind, then by the bytes of the ids. Throws SnapshotNotFoundError if one of the two is not stored. */
  async page(query: ChangeQuery): Promise<ChangePage> {
    await revisionRow(this.database.kysely, query.from);
    await revisionRow(this.database.kysely, query.to);
    const found: PlacedChange[] = [];
    for await (const placed of this.walk(query)) {
      if (found.length === query.pageSize) return pageOf(found, found.at(-1)?.position);
      found.push(placed);
    }
    return pageOf(found);
  }

  private async *walk(query: ChangeQuery): AsyncGenerator<PlacedChange> {
    const { kind: wanted, after } = query;
    const first = after === undefined ? 0 : changeKinds.indexOf(after.kind);
    for (const kind of changeKinds.slice(first)) {
      if (wanted !== undefined && kind !== wanted) continue;
      yield* this.walkKind(query, kind, kind === after?.kind ? after.key : undefined);
    }
  }

  private async *walkKind(
    query: ChangeQuery,
    kind: ChangeKind,
    after?: readonly string[],
  ): AsyncGenerator<PlacedChange> {
    const source = changeSource(kind);
    // A key has at most two rows: what went and what came.
    const limit = 2 * (query.pageSize + 2);
    for (let last = after, more = true; more;) {
      const rows = await this.rows(query, source, limit, last);
      more = rows.length === limit;
      const groups = byKey(rows, source.table.key);
      // Of the last one a row may be missing.
      if (more) groups.pop();
      for (const { key, rows: both } of groups) {
        last = key;
        const before = both.find((row) => Number(row.valid_from) <= query.from);
        const change = source.changeOf(
          before,
          both.find((row) => row !== before),
        );
        if (change !== undefined) yield { change, position: { kind, key } };
      }
    }
  }

  private async rows(
    { from, to }: ChangeQuery,
    { table, prefix }: ChangeSource,
    limit: number,
    after?: readonly string[],
  ): Promise<readonly FactRow[]> {
    const columns = sql.join([...table.columns, 'valid_from'].map((column) => sql.ref(column)));
    const key = sql.join(table.key.map((column) => sql.ref(column)));
    const conditions: RawBuilder<unknown>[] = [
      sql`(${addedBetween(from, to)} or ${removedBetween(from, to)})`,
      ...prefix.map((value, place) => sql`${sql.ref(table.key[place] ?? '')} = ${value}`),
      ...(after === undefined ? [] : [sql`(${key}) > (${sql.join(after)})`]),
    ];
    const query = sql<FactRow>`select ${columns} from ${sql.table(table.name)}
      where ${sql.join(conditions, sql` and `)} order by ${key}, valid_from limit ${limit}`;
    return (await query.execute(this.database.kysely)).rows;
  }
}

function pageOf(found: readonly PlacedChange[], next?: ChangePosition): ChangePage {
  return { changes: found.map(({ change }) => change), next };
}

/** Rows that follow each other with the same key. */
function byKey(rows: readonly FactRow[], columns: readonly string[]) {
  const groups: { readonly key: readonly string[]; readonly rows: FactRow[] }[] = [];
  for (const row of rows) {
    const key = columns.map((column) => row[column] ?? '');
    const last = groups.at(-1);
    if (last?.key.every((part, i) => part === key[i]) === true) last.rows.push(row);
    else groups.push({ key, rows: [row] });
  }
  return groups;
}
