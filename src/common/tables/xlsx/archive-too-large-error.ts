import { DomainError } from '../../domain-error';

/** 422: the workbook would be larger than 4 GiB, which its container cannot hold. */
export class ArchiveTooLargeError extends DomainError {
  readonly code = 'workbook_too_large';
  readonly status = 422;

  constructor() {
    super('A workbook cannot hold this much. Ask for less, or for CSV.');
  }
}
