import { DomainError } from '../../common/errors';

/** 404: without its public URL this service cannot say where it is. */
export class PublicUrlNotSetError extends DomainError {
  readonly code = 'public_url_not_set';
  readonly status = 404;

  constructor() {
    super('There is no discovery document: PUBLIC_URL is not set.');
  }
}
