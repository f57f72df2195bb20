import { ServiceUnavailableError } from '../common/service-unavailable-error';
import type { Readiness } from './readiness-source';

const REASONS: Readonly<Record<Exclude<Readiness['state'], 'fresh'>, string>> = {
  missing: 'The organisation has not been read yet.',
  stale: 'The newest picture of the organisation is too old to answer from.',
};

/** 503: checks would be refused now. Probes come every few seconds, so it is no news for the log. */
export class NotReadyError extends ServiceUnavailableError {
  readonly code = 'not_ready';
  override readonly logLevel = 'info';

  constructor(state: keyof typeof REASONS) {
    super(REASONS[state], { retryAfterSeconds: 5 });
  }
}
