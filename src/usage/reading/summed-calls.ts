import type { UsageRow } from '../../genesys/gateways/read-usage-row';

/** Rows of one client and operation as one: Genesys may tell them apart by what was not asked for. */
export function summedCalls(rows: readonly UsageRow[]): UsageRow[] {
  const sums = new Map<string, UsageRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.clientId, row.operation]);
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? row : added(sum, row));
  }
  return [...sums.values()];
}

function added(one: UsageRow, other: UsageRow): UsageRow {
  return {
    ...one,
    succeeded: one.succeeded + other.succeeded,
    refused: one.refused + other.refused,
    undecided: one.undecided + other.undecided,
  };
}
