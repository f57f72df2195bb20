import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import type { OwnWrite } from './attribute';
import type { Evidence } from './evidence';

interface Triple {
  readonly roleId: string;
  readonly divisionId: string;
}

/** An item of a change of ours, as far as it may have written grants. */
export interface OwnItem extends OwnWrite {
  readonly subjectId: string;
  readonly add: readonly Triple[];
  readonly remove: readonly Triple[];
  /** When its change was begun, and when the item ended (RFC 3339, UTC). */
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** Between our clock and that of Genesys. */
const CLOCKS_MS = 60_000;
/** A write that was sent may be carried out after its item ended. */
const LATE_MS = 3_600_000;

/** The item that wrote what an event of our own client names: the same grant, added or removed, in its time. */
export function itemOf(
  event: Evidence,
  items: readonly OwnItem[],
  clocksMs = CLOCKS_MS,
): OwnWrite | undefined {
  const at = Date.parse(event.at);
  const found = items.filter(
    (item) =>
      named(item, event.action).some(
        ({ roleId, divisionId }) => [item.subjectId, roleId, divisionId].join('--') === event.entityName,
      ) &&
      at >= Date.parse(item.startedAt) - clocksMs &&
      at <= (item.endedAt === null ? Infinity : Date.parse(item.endedAt) + LATE_MS),
  );
  // Of several in whose time it is, the last that was begun: an earlier one would have found it done.
  const last = found.reduce<OwnItem | undefined>(
    (one, other) => (one === undefined || other.startedAt > one.startedAt ? other : one),
    undefined,
  );
  return last && { changeId: last.changeId, itemId: last.itemId };
}

function named({ add, remove }: OwnItem, action: string): readonly Triple[] {
  return action === 'MemberAdd' ? add : action === 'MemberRemove' ? remove : [];
}

/** Items that wrote, or may have, for subjects that events of our own client name. */
export async function ownItems(kysely: Kysely<Schema>, events: readonly Evidence[]): Promise<OwnItem[]> {
  const subjectIds = [...new Set(events.map(({ entityName = '' }) => entityName.split('--')[0]!))];
  if (subjectIds.length === 0) return [];
  const rows = await kysely
    .selectFrom('change_item as item')
    .innerJoin('change', 'change.id', 'item.change_id')
    .select(['item.change_id', 'item.position', 'item.subject_id', 'item.plan', 'item.ended_at'])
    .select('change.started_at')
    .where('item.subject_id', 'in', subjectIds)
    .where('item.attempts', '>', 0)
    .execute();
  return rows.flatMap(({ started_at: startedAt, ...row }) => {
    if (startedAt === null) return [];
    const { add, remove } = JSON.parse(row.plan) as Pick<OwnItem, 'add' | 'remove'>;
    const ids = { changeId: row.change_id, itemId: String(row.position), subjectId: row.subject_id };
    return [{ ...ids, add, remove, startedAt, endedAt: row.ended_at }];
  });
}
