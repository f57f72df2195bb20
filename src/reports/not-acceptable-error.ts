import { DomainError } from '../common/domain-error';

/** 406: a report comes in none of the media types that the caller accepts. */
export class NotAcceptableError extends DomainError {
  readonly code = 'not_acceptable';
  readonly status = 406;

  constructor() {
    super('A report is JSON, CSV, XLSX or HTML: say which with Accept, or with the query parameter format.');
  }
}
