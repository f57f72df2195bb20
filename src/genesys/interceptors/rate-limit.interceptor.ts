import { GenesysQueueFullError, GenesysRateWaitTooLongError } from '../genesys.errors';
import type { RateLimiter } from '../rate-limit/rate-limiter';
import { failureOf } from './failure-of';
import type { GenesysInterceptor } from './genesys-interceptor';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Sends an attempt when the rate limit allows it. */
export class RateLimitInterceptor implements GenesysInterceptor {
  constructor(private readonly limiter: RateLimiter) {}

  async intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    await this.turn(request);
    try {
      return await next.send(request);
    } finally {
      this.limiter.done(request.priority);
    }
  }

  private turn(request: GenesysRequest): Promise<void> {
    const admission = this.limiter.apply(request);
    switch (admission.kind) {
      case 'wait':
        return admission.turn;
      case 'too_late':
        throw new GenesysRateWaitTooLongError(failureOf(request), admission.waitMs);
      case 'queue_full': {
        const message = `${request.method} ${request.pathTemplate} was not sent: too many calls wait already.`;
        throw new GenesysQueueFullError(message, failureOf(request));
      }
    }
  }
}
