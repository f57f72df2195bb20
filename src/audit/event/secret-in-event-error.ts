import { DomainError } from '../../common/domain-error';

/** 500: an event holds what looks like a secret, so it is not recorded and what it is about does not happen. */
export class SecretInEventError extends DomainError {
  readonly code = 'secret_in_audit_event';
  readonly status = 500;
  override readonly logLevel = 'error';

  /** `path` says where; the value is named nowhere. */
  constructor(path: string) {
    super(`What is to be recorded looks like a secret at ${path}; nothing was done.`);
  }
}
