import { DomainError } from '../common/errors';

/** 405: the path is there, with other methods than this one. */
export class MethodNotAllowedError extends DomainError {
  readonly code = 'method_not_allowed';
  readonly status = 405;

  constructor(methods: readonly string[]) {
    const allow = methods.join(', ');
    super(`Methods allowed for this path: ${allow}.`, { headers: { allow } });
  }
}
