import type { PublishedSnapshot } from './snapshot-store';

/** Which snapshot of the organisation an answer comes from: the base of the answers of all routes that have one. */
export class AnsweredFromDto {
  /** The revision that the answer comes from. */
  readonly revision: number;
  /** When the sync that produced this revision started (RFC 3339, UTC); no data is older. */
  readonly asOf: string;
  /** The OAuth client could not see the whole organisation: something may be missing. */
  readonly partial: boolean;
}

export function answeredFrom({ snapshot, partial }: PublishedSnapshot): AnsweredFromDto {
  return { revision: snapshot.revision, asOf: snapshot.asOf, partial };
}
