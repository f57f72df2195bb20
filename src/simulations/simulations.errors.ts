import { DomainError, NotFoundError } from '../common/errors';

/** 409: the base snapshot of a simulation or a change is no longer stored. */
export class BaseRevisionGoneError extends DomainError {
  readonly code = 'base_revision_gone';
  readonly status = 409;

  constructor(revision: number) {
    super(`Its base revision ${revision} is no longer available.`);
  }
}

/** 409: so many simulations are stored, all named by plans or reports, that there is no room for another one. */
export class TooManySimulationsError extends DomainError {
  readonly code = 'too_many_simulations';
  readonly status = 409;

  constructor(limit: number) {
    super(
      `Limit of ${limit} simulations reached, and plans or reports refer to all of them. Delete one, or wait until one expires.`,
    );
  }
}

/** 403: another caller made it. */
export class OtherSimulationError extends DomainError {
  readonly code = 'simulation_of_other_caller';
  readonly status = 403;

  constructor() {
    super('Another caller created this simulation: only that caller or an administrator can delete it.');
  }
}

/** 404. */
export function noSuchSimulation(): NotFoundError {
  return new NotFoundError('Simulation not found or expired.');
}
