import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** 503: as many tokens as may be were asked about within this minute. Those known already, and API keys, go on. */
export class TooManyValidationsError extends ServiceUnavailableError {
  readonly code = 'too_many_token_validations';

  constructor(retryAfterSeconds: number) {
    super('Too many Genesys tokens are new within this minute. Try again later.', { retryAfterSeconds });
  }
}
