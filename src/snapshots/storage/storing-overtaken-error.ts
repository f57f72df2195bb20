import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** Another instance stores a snapshot, or has stored one meanwhile. Nothing of this one is visible. */
export class StoringOvertakenError extends ServiceUnavailableError {
  readonly code = 'storing_overtaken';

  constructor() {
    super('Another instance stored a snapshot meanwhile; this one was given up.', { retryAfterSeconds: 5 });
  }
}
