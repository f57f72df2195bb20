import { DomainError, type LogLevel } from './domain-error';

/** 503: the service cannot answer now, and a later attempt may succeed. Never an answer made up instead. */
export abstract class ServiceUnavailableError extends DomainError {
  readonly status = 503;
  override readonly logLevel: LogLevel = 'warn';
}
