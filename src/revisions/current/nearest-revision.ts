import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import { MomentNotKeptError } from '../revisions.errors';
import type { Moment } from './moment';

export interface NearestRevision {
  readonly revision: number;
  /** It is the newest that is stored. */
  readonly newest: boolean;
}

/**
 * The nearest stored revision that is not later than the moment: of a time, what had been stored by then, so that
 * nothing in the answer is from after it. Throws MomentNotKeptError.
 */
export async function nearestRevision(
  kysely: Kysely<Schema>,
  moment: Moment,
  now: string,
): Promise<NearestRevision> {
  const rows = kysely.selectFrom('snapshot').select(['revision', 'stored_at']).limit(1);
  const newest = await rows.orderBy('revision', 'desc').executeTakeFirst();
  if (newest === undefined) throw new MomentNotKeptError('No revision is stored yet.');
  refuseFuture(moment, newest.revision, now);
  const earlier =
    'time' in moment
      ? rows.where('stored_at', '<=', moment.time)
      : rows.where('revision', '<=', moment.revision);
  const nearest = await earlier.orderBy('revision', 'desc').executeTakeFirst();
  if (nearest !== undefined)
    return { revision: nearest.revision, newest: nearest.revision === newest.revision };
  const oldest = await rows.orderBy('revision').executeTakeFirstOrThrow();
  throw new MomentNotKeptError(
    `No revision that old is stored. The oldest is ${oldest.revision}, stored at ${oldest.stored_at}.`,
  );
}

function refuseFuture(moment: Moment, newest: number, now: string): void {
  if ('time' in moment ? moment.time > now : moment.revision > newest) {
    const detail = 'time' in moment ? `it is ${now}` : `the newest revision is ${newest}`;
    throw new MomentNotKeptError(`That moment has not come yet: ${detail}.`);
  }
}
