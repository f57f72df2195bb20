import { GenesysError, GenesysProxyError } from '../genesys.errors';
import type { Reachability } from '../reachability';
import { hostOf } from './host-of';
import { classify } from './retry-decision';
import type { GenesysInterceptor } from './genesys-interceptor';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Records for every attempt on the wire whether Genesys is reachable. A refusal is an answer. */
export class ReachabilityInterceptor implements GenesysInterceptor {
  constructor(private readonly reachability: Reachability) {}

  async intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    const attempt = this.reachability.begin(hostOf(request));
    try {
      const response = await next.send(request);
      attempt.answered();
      return response;
    } catch (error) {
      if (isAway(error)) attempt.failed(error);
      else if (error instanceof GenesysError && error.genesys.status !== undefined) attempt.answered();
      throw error;
    } finally {
      attempt.ended();
    }
  }
}

/** What a proxy refuses for good is not an answer of Genesys either. */
function isAway(error: unknown): error is GenesysError {
  if (error instanceof GenesysProxyError) return true;
  return error instanceof GenesysError && classify(error) !== 'final';
}
