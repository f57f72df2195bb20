import { DomainError } from '../common/errors';

/** 406: what is requested is available in none of the media types that the caller accepts. */
export class NotAcceptableError extends DomainError {
  readonly code = 'not_acceptable';
  readonly status = 406;

  constructor(formats: readonly string[]) {
    const names = formats.map((name) => name.toUpperCase()).join(', ');
    super(`Not acceptable. Available formats: ${names}. Use Accept or the query parameter format.`);
  }
}

/** 422: the workbook would be larger than 4 GiB, which its container cannot hold. */
export class ArchiveTooLargeError extends DomainError {
  readonly code = 'workbook_too_large';
  readonly status = 422;

  constructor() {
    super('A workbook cannot hold this many rows. Request fewer, or CSV.');
  }
}
