import { DomainError } from '../common/domain-error';

/** 403: the route does not say who may enter, so nobody may. A fault of ours: somebody must decorate it. */
export class RouteNotDecoratedError extends DomainError {
  readonly code = 'route_not_decorated';
  readonly status = 403;
  override readonly logLevel = 'error';

  constructor() {
    super('Nobody may call this route.');
  }
}
