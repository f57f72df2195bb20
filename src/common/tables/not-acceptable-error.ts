import { DomainError } from '../domain-error';

/** 406: what is asked for comes in none of the media types that the caller accepts. */
export class NotAcceptableError extends DomainError {
  readonly code = 'not_acceptable';
  readonly status = 406;

  constructor(formats: readonly string[]) {
    const names = formats.map((name) => name.toUpperCase()).join(', ');
    super(`It comes as ${names}: say which with Accept, or with the query parameter format.`);
  }
}
