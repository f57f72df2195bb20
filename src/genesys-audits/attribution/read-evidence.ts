import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import type { LoggedChange } from '../../revisions/history/log/logged-change';
import { keptAudit } from '../store/kept-audit';
import type { Evidence } from './evidence';
import { grantNameOf, referencesOf } from './direction-of';

/** Events that may say something about the changes. Of grants of a role only those of the grants in question. */
export async function readEvidence(
  kysely: Kysely<Schema>,
  changes: readonly LoggedChange[],
): Promise<Evidence[]> {
  if (changes.length === 0) return [];
  const ids = [...new Set(changes.flatMap(({ change }) => referencesOf(change)))];
  const names = changes.flatMap(({ change }) => grantNameOf(change) ?? []);
  const from = changes.map(({ since }) => since.asOf).reduce((one, other) => (one < other ? one : other));
  const to = changes
    .map(({ revision }) => revision.storedAt)
    .reduce((one, other) => (one > other ? one : other));
  const rows = await kysely
    .selectFrom('genesys_audit')
    .selectAll()
    .where('entity_id', 'in', ids)
    .where('at', '>', from)
    .where('at', '<=', to)
    .where((where) =>
      where.or([
        where('action', 'not like', 'Member%'),
        ...(names.length > 0 ? [where('entity_name', 'in', names)] : []),
      ]),
    )
    .execute();
  return rows.map(keptAudit);
}
