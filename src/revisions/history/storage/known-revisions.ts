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
  const known = await kysely
    .selectFrom('snapshot')
    .select(columns)
    .union(thinned)
    .orderBy('revision')
    .execute();
  return withoutOldBaseline(kysely, known);
}

/** The baseline is kept beyond retention, where the history has ended: it is not the beginning of it. */
async function withoutOldBaseline(
  kysely: Kysely<Schema>,
  known: readonly KnownRevision[],
): Promise<KnownRevision[]> {
  const [first, second] = known;
  if (first === undefined || second === undefined || second.revision === first.revision + 1)
    return [...known];
  const { revision } = await kysely.selectFrom('baseline').select('revision').executeTakeFirstOrThrow();
  return revision === first.revision ? known.slice(1) : [...known];
}
