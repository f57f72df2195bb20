import { ServiceUnavailableError } from '../common/errors';
import type { Readiness } from './readiness-source';

const REASONS: Readonly<Record<Exclude<Readiness['state'], 'fresh'>, string>> = {
  missing: 'No snapshot is available yet.',
  stale: 'The newest snapshot is too old to answer from.',
};

/** 503: checks would be refused now. Probes come every few seconds, so it is no news for the log. */
export class NotReadyError extends ServiceUnavailableError {
  readonly code = 'not_ready';
  override readonly logLevel = 'info';

  constructor(state: keyof typeof REASONS, reason?: string) {
    super(reason === undefined ? REASONS[state] : `${REASONS[state]} ${reason}`, { retryAfterSeconds: 5 });
  }
}
