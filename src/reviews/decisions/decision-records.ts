import type { JsonValue } from '../../audit/audit-record';
import type { DecidedItem, DecisionWay } from './decided-item';

/** A record has a limit, and one decision about a thousand items needs no record for each. */
const ITEMS_PER_RECORD = 100;

/** What the audit log says of decisions that were made at once: each item, with what was decided about it. */
export function decisionRecords(
  decided: readonly DecidedItem[],
  way: DecisionWay,
  actId: string,
): { readonly after: JsonValue }[] {
  const records: { readonly after: JsonValue }[] = [];
  for (const same of byDecision(decided)) {
    const { decision, target, reason } = same[0]!.decided;
    for (let first = 0; first < same.length; first += ITEMS_PER_RECORD)
      records.push({
        after: {
          decision,
          ...(target !== null && { target: { ...target } }),
          ...(reason !== null && { reason }),
          way,
          actId,
          items: same.slice(first, first + ITEMS_PER_RECORD).map(itemRecord),
        },
      });
  }
  return records;
}

function byDecision(decided: readonly DecidedItem[]): Iterable<DecidedItem[]> {
  const groups = new Map<string, DecidedItem[]>();
  for (const one of decided) {
    const key = JSON.stringify(one.decided);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(one);
  }
  return groups.values();
}

function itemRecord({ item, delegationId }: DecidedItem): JsonValue {
  const { position, version, stage, subjectType, subjectId, roleId, divisionId } = item;
  return {
    position,
    number: version + 1,
    stage,
    subjectType,
    subjectId,
    roleId,
    divisionId,
    ...(delegationId !== null && { delegationId }),
  };
}
