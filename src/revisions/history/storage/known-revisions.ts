import type { Kysely } from 'kysely';
import type { Schema } from '../../../database/schema';

/** A revision whose time is known: its snapshot is stored, or was thinned out. */
export interface KnownRevision {
  readonly revision: number;
  /** When its sync run began (RFC 3339, UTC). */
  readonly asOf: string;
  readonly storedAt: string;
}

/** Every revision of the history, the oldest first. Where numbers are missing, an earlier release has purged them. */
export async function knownRevisions(kysely: Kysely<Schema>): Promise<KnownRevision[]> {
  const columns = ['revision', 'as_of as asOf', 'stored_at as storedAt'] as const;
  const thinned = kysely.selectFrom('thinned_revision').select(columns);
  return kysely.selectFrom('snapshot').select(columns).union(thinned).orderBy('revision').execute();
}
