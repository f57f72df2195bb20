import { randomUUID } from 'node:crypto';
import { DomainError } from '../common/errors';
import { PartFailedError, SyncHeldBackError } from './sync.errors';
import { SyncProgress } from './sync-progress';

/** `elsewhere`: another instance was reading already. `held_back`: too much was gone at once to be believed. */
export type SyncRunStatus = 'running' | 'succeeded' | 'failed' | 'held_back' | 'cancelled' | 'elsewhere';

/** Why a run failed: a stable code, a sentence, and the part that could not be read. */
export interface SyncFailure {
  readonly code: string;
  readonly detail: string;
  readonly part?: string;
}

/** One sync run, from its start to its end. */
export class SyncRun {
  readonly id = randomUUID();
  readonly startedAt: Date;
  readonly progress: SyncProgress;
  readonly abort = new AbortController();
  status: SyncRunStatus = 'running';
  finishedAt?: Date;
  failure?: SyncFailure;

  constructor(
    private readonly now: () => number,
    /** Replaces an instance that was reading and may be lost: reads only if that one has not finished. */
    readonly watching = false,
  ) {
    this.startedAt = new Date(now());
    this.progress = new SyncProgress(now(), now);
  }

  succeed(): void {
    this.end('succeeded');
  }

  /** Another instance reads: there is nothing to do here. */
  leave(): void {
    this.end('elsewhere');
  }

  fail(error: unknown): void {
    this.failure = failureOf(error);
    const status = error instanceof SyncHeldBackError ? 'held_back' : 'failed';
    this.end(this.abort.signal.aborted ? 'cancelled' : status);
  }

  durationMs(): number {
    return (this.finishedAt?.getTime() ?? this.now()) - this.startedAt.getTime();
  }

  private end(status: SyncRunStatus): void {
    this.status = status;
    this.finishedAt = new Date(this.now());
  }
}

function failureOf(error: unknown): SyncFailure {
  if (!(error instanceof DomainError))
    return { code: 'internal_error', detail: 'An unexpected error occurred.' };
  const cause = error.cause instanceof DomainError ? error.cause : error;
  const part = error instanceof PartFailedError ? error.part : undefined;
  return { code: cause.code, detail: error.message, part };
}
