import { GenesysError } from './genesys-error';

/** The whole call, with its waits and attempts, took longer than it may. */
export class GenesysTimeBudgetError extends GenesysError {
  readonly code = 'genesys_time_budget_exceeded';
  override readonly status = 504;
}
