import { InvalidRequestError } from '../common/invalid-request-error';

/** 400: the period has not ended, so that the same request would give another report later. */
export class PeriodNotOverError extends InvalidRequestError {
  constructor() {
    super([{ pointer: '/query/to', detail: 'must not lie in the future' }]);
  }
}
