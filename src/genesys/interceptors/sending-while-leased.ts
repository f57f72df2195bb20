import { DecoratorHandler, type Dispatcher } from 'undici';
import { GenesysLeaseEndedError } from '../genesys.errors';
import { failureOf } from './failure-of';
import type { GenesysRequest } from './transport';

/**
 * Checks the lease of a request when its connection is ready and nothing but the system call is left to do. A process
 * that was suspended for longer than its lease wakes up with the connection first, and with its timers only later.
 */
export function sendingWhileLeased(request: GenesysRequest): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => dispatch(options, new LeaseHandler(handler, request));
}

/** What undici's types omit. */
const Decorated = DecoratorHandler as unknown as new (handler: Dispatcher.DispatchHandler) => Starting;

interface Starting {
  onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void;
}

class LeaseHandler extends Decorated {
  constructor(
    handler: Dispatcher.DispatchHandler,
    private readonly request: GenesysRequest,
  ) {
    super(handler);
  }

  override onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void {
    if ((this.request.permit?.leftMs() ?? 0) <= 0) {
      controller.abort(leaseEnded(this.request));
      return;
    }
    super.onRequestStart(controller, context);
  }
}

export function leaseEnded(request: GenesysRequest): GenesysLeaseEndedError {
  const message = `${request.method} ${request.pathTemplate} was not sent: the lease on what it writes has ended.`;
  return new GenesysLeaseEndedError(message, failureOf(request));
}
