import { DomainError } from '../../common/domain-error';

/** 413: the state before or after an act does not fit into a record, so the act does not happen. */
export class EventTooLargeError extends DomainError {
  readonly code = 'audit_event_too_large';
  readonly status = 413;

  constructor(member: string, limit: string) {
    super(`What is to be recorded is too large: ${member} may have at most ${limit}. Nothing was done.`);
  }
}
