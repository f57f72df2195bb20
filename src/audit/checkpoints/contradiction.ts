import type { Checkpoint } from '../checkpoint';
import { nameOf } from '../verifier/recorded-restores';

/** What identifies the record that a checkpoint is about. */
export type SealedRecord = Pick<Checkpoint, 'chain' | 'seq' | 'hash'>;

/** A checkpoint that the log does not bear out, and where that checkpoint is known from. */
export interface Contradiction {
  readonly checkpoint: SealedRecord;
  readonly source: 'file' | 'database' | 'log' | 'process';
}

/** Whether the record with the number of the checkpoint, if there is one, differs from what the checkpoint states. */
export function isContradicted(checkpoint: SealedRecord, record: SealedRecord | undefined): boolean {
  return record?.hash !== checkpoint.hash || record.chain !== checkpoint.chain;
}

/** Those that no accepted restore has given up, the newest first; what two sources know counts once. */
export function openContradictions(
  found: readonly Contradiction[],
  accepted: ReadonlySet<string>,
): Contradiction[] {
  const byName = new Map<string, Contradiction>();
  for (const contradiction of found) {
    const name = nameOf(contradiction.checkpoint);
    if (!accepted.has(name) && !byName.has(name)) byName.set(name, contradiction);
  }
  return [...byName.values()].sort((a, b) => b.checkpoint.seq - a.checkpoint.seq);
}
