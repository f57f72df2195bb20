import type { DamageKind } from './damage';

/**
 * What the verdict rests on. `pinned_key`: a key that the caller brought. `key_from_file`: the key that lies with the
 * checkpoint, which shows accidents, not forgery. `no_checkpoint`: the links alone.
 */
export type Trust = 'pinned_key' | 'key_from_file' | 'no_checkpoint';

export interface Finding {
  readonly kind: DamageKind;
  readonly message: string;
  /** The line of the export, from 1; absent where the finding is about a checkpoint or the export as a whole. */
  readonly line?: number;
  /** The number that the record or the checkpoint claims, as far as it can be read. */
  readonly seq?: number;
  /** The number that was due at this line. */
  readonly expectedSeq?: number;
  /** The checkpoint's place among those given, from 1. */
  readonly checkpoint?: number;
}

/**
 * `holds`: its record is in the export with its hash. `not_reached`: the export is damaged before its record.
 * `abandoned`: it contradicts the log, and a restore that was accepted has given it up. `other_key`: its hash is that of
 * its record, but it was signed with a key that was not given, so that it covers nothing.
 */
export const CHECKPOINT_STATES = [
  'holds',
  'fails',
  'before_export',
  'not_reached',
  'abandoned',
  'other_key',
] as const;
export type CheckpointState = (typeof CHECKPOINT_STATES)[number];

export interface CheckpointVerdict {
  readonly state: CheckpointState;
  /** Absent when the checkpoint could not be read or its signature does not hold. */
  readonly seq?: number;
  readonly time?: string;
  readonly keyId?: string;
}

export interface VerificationReport {
  /** True when nothing was found. */
  readonly verified: boolean;
  readonly trust: Trust;
  /** UUID of the log; null when no record could be accepted. */
  readonly chain: string | null;
  /** Records accepted: up to the first bad one. */
  readonly records: number;
  readonly firstSeq: number | null;
  readonly lastSeq: number | null;
  readonly lastHash: string | null;
  readonly checkpoints: readonly CheckpointVerdict[];
  /** Accepted records after the newest checkpoint that holds: a cut among them would not be seen. */
  readonly notCovered: number;
  /** Findings about checkpoints first, then those about records in the order of the file. */
  readonly findings: readonly Finding[];
}
