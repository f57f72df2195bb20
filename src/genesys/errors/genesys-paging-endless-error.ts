import { GenesysError } from './genesys-error';

/** A listing that does not end: a cursor came back, or there are too many pages. */
export class GenesysPagingEndlessError extends GenesysError {
  readonly code = 'genesys_paging_endless';
}
