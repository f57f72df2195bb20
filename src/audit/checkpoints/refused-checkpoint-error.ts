import type { SealedPlace } from '../verifier/recorded-restores';
import { nameOf } from '../verifier/recorded-restores';
import type { Contradiction } from './contradiction';

/** No checkpoint is signed. The message says why, and what to do. */
export abstract class RefusedCheckpointError extends Error {}

const SOURCES: Readonly<Record<Contradiction['source'], string>> = {
  file: 'AUDIT_CHECKPOINT_FILE contains',
  database: 'the table audit_checkpoint contains',
  log: 'a record audit.fork_found of the log itself names',
  process: 'this process has signed or seen',
};

/** The log is not the one that earlier checkpoints are about. */
export class ForkedLogError extends RefusedCheckpointError {
  override readonly name = 'ForkedLogError';

  constructor(
    /** The one with the highest number. */
    readonly newest: Contradiction,
    readonly count: number,
    readonly head: SealedPlace,
  ) {
    super(
      `The audit log contradicts checkpoint ${newest.checkpoint.seq}, which ${SOURCES[newest.source]}` +
        `${count > 1 ? ` (${count} checkpoints are contradicted)` : ''}; the log ends with record ${head.seq} now. ` +
        'It was rewritten or cut, or another database was restored. Records are still written, but no checkpoint is ' +
        'signed. Verify the log with POST /api/v1/audit/verify. If you restored a backup on purpose, start the service ' +
        `with AUDIT_ACCEPT_RESTORE=${nameOf(newest.checkpoint)}`,
    );
  }
}

/** The records after the last checkpoint do not form a chain. */
export class BrokenLogError extends RefusedCheckpointError {
  override readonly name = 'BrokenLogError';

  constructor(since: number, problem: string) {
    super(
      `The audit log is damaged after ${since === 0 ? 'its beginning' : `its checkpoint ${since}`}: ${problem}. ` +
        'Records are still written, but no checkpoint is signed. Verify the log with POST /api/v1/audit/verify, and ' +
        'restore a backup from before the damage.',
    );
  }
}
