import { DomainError } from '../common/domain-error';
import { NotFoundError } from '../common/not-found-error';
import { ServiceUnavailableError } from '../common/service-unavailable-error';

/** 409: the snapshot that a simulation or a change began from is not kept any more. */
export class BaseRevisionGoneError extends DomainError {
  readonly code = 'base_revision_gone';
  readonly status = 409;

  constructor(revision: number) {
    super(`It began from revision ${revision} of the organisation, which is not kept any more.`);
  }
}

/** 409: so many simulations are kept that there is no room for another one. */
export class TooManySimulationsError extends DomainError {
  readonly code = 'too_many_simulations';
  readonly status = 409;

  constructor(limit: number) {
    super(`${limit} simulations are kept, and no more are. They go when they expire.`);
  }
}

/** 503: as many simulations are being computed as may be at once. */
export class SimulationsBusyError extends ServiceUnavailableError {
  readonly code = 'simulations_busy';
  override readonly logLevel = 'info';

  constructor(limit: number) {
    super(`${limit} simulations are being computed, and no more are at once.`, { retryAfterSeconds: 5 });
  }
}

/** 404. */
export function noSuchSimulation(): NotFoundError {
  return new NotFoundError('There is no such simulation, or it has expired.');
}
