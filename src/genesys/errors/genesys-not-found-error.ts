import { GenesysError } from './genesys-error';

/** 404: the entity does not exist, or our client may not see it. */
export class GenesysNotFoundError extends GenesysError {
  readonly code = 'genesys_not_found';
}
