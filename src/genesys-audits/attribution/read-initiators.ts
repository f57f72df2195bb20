import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import type { Evidence } from './evidence';

/** Who began the actions of the events that name no one, by the id of the event. */
export async function readInitiators(
  kysely: Kysely<Schema>,
  events: readonly Evidence[],
): Promise<ReadonlyMap<string, Evidence>> {
  const nameless = events.filter(({ actorId }) => actorId === undefined);
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
    nameless.flatMap((event) => {
      const row = byId.get(event.id);
      if (row === undefined) return [];
      const actor = {
        actorId: row.actor_id ?? undefined,
        actorOrganizationId: row.actor_organization_id ?? undefined,
        clientId: row.client_id ?? undefined,
      };
      return [[event.id, { ...event, ...actor }] as const];
    }),
  );
}
