import { sql, type RawBuilder } from 'kysely';
import type { KnownRevision } from '../storage/known-revisions';

/** Two revisions of the history that follow each other. */
export interface KnownPair {
  readonly since: KnownRevision;
  readonly revision: KnownRevision;
}

/** Facts that began or ended between the two. */
export function changedIn({ since, revision }: KnownPair): RawBuilder<boolean> {
  const [from, to] = [since.revision, revision.revision];
  return sql`((valid_from > ${from} and valid_from <= ${to}) or (valid_to > ${from} and valid_to <= ${to}))`;
}

/** Facts of one of the two. */
export function heldInEither({ since, revision }: KnownPair): RawBuilder<boolean> {
  return sql`(valid_from <= ${revision.revision} and (valid_to is null or valid_to > ${since.revision}))`;
}
