import { sql, type RawBuilder } from 'kysely';

/** Facts of a revision. */
export function holdsAt(revision: number): RawBuilder<boolean> {
  return sql`(valid_from <= ${revision} and (valid_to is null or valid_to > ${revision}))`;
}

/** Facts of the later revision that the earlier one does not have as they are. */
export function addedBetween(earlier: number, later: number): RawBuilder<boolean> {
  return sql`(valid_from > ${earlier} and valid_from <= ${later} and (valid_to is null or valid_to > ${later}))`;
}

/** Facts of the earlier revision that the later one does not have as they are. */
export function removedBetween(earlier: number, later: number): RawBuilder<boolean> {
  return sql`(valid_from <= ${earlier} and valid_to > ${earlier} and valid_to <= ${later})`;
}
