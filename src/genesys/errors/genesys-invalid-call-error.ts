import { GenesysError } from './genesys-error';

/** A call that cannot be sent, such as one whose id would change the path. */
export class GenesysInvalidCallError extends GenesysError {
  readonly code = 'genesys_invalid_call';
  override readonly status = 500;

  constructor(operation: string, cause?: unknown) {
    const [method = '', path = ''] = operation.split(' ');
    super(`${operation} cannot be sent with these parameters.`, { method, path, attempts: 0 }, { cause });
  }
}
