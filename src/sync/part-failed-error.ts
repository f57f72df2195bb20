import { DomainError } from '../common/domain-error';
import type { SnapshotPart } from '../access-model/snapshot';

/** A part of the organisation could not be read: the snapshot before stays in place. */
export class PartFailedError extends DomainError {
  readonly code = 'sync_part_failed';
  readonly status = 502;
  override readonly logLevel = 'warn';

  constructor(
    readonly part: SnapshotPart,
    override readonly cause: unknown,
  ) {
    super(
      `Reading ${part} failed. ${cause instanceof DomainError ? cause.message : 'An unexpected error occurred.'}`,
      {
        cause,
      },
    );
  }
}
