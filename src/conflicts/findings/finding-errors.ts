import { DomainError } from '../../common/domain-error';
import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** 503: nothing was judged yet, so that no list can say that nobody breaks a rule. */
export class FindingsNotReadyError extends ServiceUnavailableError {
  readonly code = 'conflicts_not_evaluated';
  override readonly logLevel = 'info';

  constructor() {
    super('Conflict rules were not judged yet: that follows the first snapshot.', { retryAfterSeconds: 5 });
  }
}

/** 409: what is resolved needs no exception. */
export class FindingResolvedError extends DomainError {
  readonly code = 'conflict_resolved';
  readonly status = 409;

  constructor() {
    super('The finding is resolved: there is nothing to accept.');
  }
}
