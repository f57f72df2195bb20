import { isDeepStrictEqual } from 'node:util';
import type { PurposeContent, PurposeVersion, StoredPurpose } from '../purpose';
import { toPurposeBody } from './merged-purpose';

/** A change of a purpose that may have been sent to Genesys. */
export interface SentWrite {
  /** As in its record `purpose.change_sent`. */
  readonly id: string;
  readonly change: 'create' | 'replace' | 'delete';
  /** Undefined for a creation. */
  readonly purposeId?: string;
  /** The newest version that does not come from this write. */
  readonly version: number;
  /** Undefined for a deletion. */
  readonly content?: PurposeContent;
}

/**
 * Whether what Genesys shows is this write, and not what is known to have been made: `kept` is the last version written
 * here. A write with the same content as another application's cannot be distinguished from it.
 */
export function isLate(
  { change, version, content }: SentWrite,
  shown: StoredPurpose | undefined,
  kept: PurposeVersion | undefined,
): boolean {
  if (change === 'delete') return shown === undefined && kept?.content !== null;
  if (shown === undefined || content === undefined) return false;
  if (!isDeepStrictEqual(toPurposeBody(shown.content), toPurposeBody(content))) return false;
  return change === 'create' ? kept === undefined : shown.version > Math.max(version, kept?.version ?? 0);
}
