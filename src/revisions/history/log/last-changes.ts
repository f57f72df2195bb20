import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database } from '../../../database/database';
import type { ChangePosition } from '../reading/change-reader';
import { changeSource, type FactRow } from '../reading/change-source';
import { jsonRows } from '../storage/json-rows';
import { knownRevisions } from '../storage/known-revisions';
import type { LoggedChange } from './logged-change';
import { logTables } from './log-rows';

/** How a fact came to be what it is. */
export interface LastChange {
  readonly logged: LoggedChange;
  /** How often it changed since the revision that was asked from. */
  readonly count: number;
}

type IntervalRow = FactRow & {
  readonly place: string;
  readonly valid_from: string;
  readonly valid_to: string;
};

const AT_ONCE = 500;

/** Finds the last change of facts. */
@Injectable()
export class LastChanges {
  constructor(private readonly database: Database) {}

  /**
   * The last change of each fact after the revision `from`, up to `to`, in the order of `facts`. Undefined for those
   * that did not change in the history that is kept.
   */
  async of(facts: readonly ChangePosition[], from: number, to: number): Promise<(LastChange | undefined)[]> {
    const known = await knownRevisions(this.database.kysely);
    const places = new Map(known.map(({ revision }, place) => [revision, place]));
    const found = new Array<LastChange | undefined>(facts.length).fill(undefined);
    for (let first = 0; first < facts.length; first += AT_ONCE) {
      const some = facts.slice(first, first + AT_ONCE);
      for (const [place, rows] of await this.intervals(some)) {
        const last = lastOf(facts[first + place]!, rows, from, to);
        const at = last && places.get(last.position.revision);
        if (last === undefined || at === undefined || at === 0) continue;
        const { change, position, count } = last;
        const logged = { change, position, since: known[at - 1]!, revision: known[at]! };
        found[first + place] = { logged, count };
      }
    }
    return found;
  }

  /** Everything that is stored of each fact, by its place in the list. */
  private async intervals(facts: readonly ChangePosition[]): Promise<ReadonlyMap<number, IntervalRow[]>> {
    const { kysely, dialect } = this.database;
    const intervals = new Map<number, IntervalRow[]>();
    for (const [table, { name, key, columns }] of logTables.entries()) {
      const meant = facts.flatMap((fact, place) =>
        tableOf(fact) === table ? [[`${place}`, ...fact.key]] : [],
      );
      if (meant.length === 0) continue;
      const given = jsonRows(dialect, meant);
      const isSame = sql.join(
        key.map((column, part) => sql`fact.${sql.ref(column)} = ${given.column(part + 1)}`),
        sql` and `,
      );
      const selected = sql.join(columns.map((column) => sql`fact.${sql.ref(column)}`));
      const query = sql<IntervalRow>`select ${given.column(0)} as place, ${selected}, fact.valid_from, fact.valid_to
        from ${given.source} join ${sql.table(name)} as fact on ${isSame}`;
      for (const row of (await query.execute(kysely)).rows) {
        const place = Number(row.place);
        intervals.set(place, [...(intervals.get(place) ?? []), row]);
      }
    }
    return intervals;
  }
}

function tableOf({ kind }: ChangePosition): number {
  const name = changeSource(kind).table.name;
  return logTables.findIndex((table) => table.name === name);
}

function lastOf({ kind, key }: ChangePosition, rows: readonly IntervalRow[], from: number, to: number) {
  const revisions = new Set<number>();
  for (const row of rows)
    for (const end of [row.valid_from, row.valid_to]) if (end !== null) revisions.add(Number(end));
  const after = [...revisions].filter((revision) => revision > from && revision <= to);
  if (after.length === 0) return undefined;
  const revision = Math.max(...after);
  const change = changeSource(kind).changeOf(
    rows.find((row) => row.valid_to !== null && Number(row.valid_to) === revision),
    rows.find((row) => Number(row.valid_from) === revision),
  );
  const position = { revision, table: tableOf({ kind, key }), key };
  return change && { change, position, count: after.length };
}
