import { InvalidRequestError } from '../common/errors';

/** 400: the period has not ended, so that the same request would give another report later. */
export class PeriodNotOverError extends InvalidRequestError {
  constructor() {
    super([{ pointer: '/query/to', detail: 'must not be in the future' }]);
  }
}
