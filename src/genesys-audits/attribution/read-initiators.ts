import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import type { Clue } from './clue';

/** Who began the actions of the events that name no one, by the id of the event. */
export async function readInitiators(
  kysely: Kysely<Schema>,
  clues: readonly Clue[],
): Promise<ReadonlyMap<string, Clue>> {
  const nameless = clues.filter(({ actorId }) => actorId === undefined);
  if (nameless.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('genesys_audit_initiator')
    .selectAll()
    .where('initiator_id', 'is not', null)
    .where(
      'audit_id',
      'in',
      nameless.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.audit_id, row]));
  return new Map(
    nameless.flatMap((clue) => {
      const row = byId.get(clue.id);
      if (row === undefined) return [];
      const actor = {
        actorId: row.actor_id ?? undefined,
        actorOrganizationId: row.actor_organization_id ?? undefined,
        clientId: row.client_id ?? undefined,
      };
      return [[clue.id, { ...clue, ...actor }] as const];
    }),
  );
}
