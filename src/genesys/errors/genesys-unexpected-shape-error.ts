import { GenesysError } from './genesys-error';

/** An answer that is JSON, but lacks a field that we need or has it with another type. */
export class GenesysUnexpectedShapeError extends GenesysError {
  readonly code = 'genesys_unexpected_shape';

  constructor(operation: string, field: string, expected: string) {
    const [method = '', path = ''] = operation.split(' ');
    super(`${operation} answered without a usable ${field} (expected ${expected}).`, {
      method,
      path,
      attempts: 1,
    });
  }
}
