import { DomainError } from '../../common/domain-error';

/** Text with a NUL or half of a surrogate pair: PostgreSQL refuses it, SQLite would store another text. */
export class UnstorableTextError extends DomainError {
  readonly code = 'unstorable_text';
  readonly status = 400;

  constructor() {
    super('Text must be Unicode without the character NUL.');
  }
}
