import type { GenesysInterceptor } from '../interceptors/genesys-interceptor';
import type { GenesysRequest, GenesysResponse, Transport } from '../interceptors/transport';
import { TOKEN_PATH } from '../token/token-response-error';

/**
 * Captures the headers of answers, which the SDK does not return. Keeps counts, and no value that identifies anything.
 */
export class ObservedHeaders implements GenesysInterceptor {
  answers = 0;
  withCorrelationId = 0;
  withRateLimit = 0;
  /** The calls per minute that the latest answer allows. */
  allowed?: number;

  async intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    const response = await next.send(request);
    if (request.pathTemplate !== TOKEN_PATH) this.note(response.headers);
    return response;
  }

  private note(headers: GenesysResponse['headers']): void {
    this.answers += 1;
    if (headers['inin-correlation-id']) this.withCorrelationId += 1;
    if (Object.keys(headers).some((name) => /rate-?limit/i.test(name))) this.withRateLimit += 1;
    const allowed = Number(headers['inin-ratelimit-allowed'] ?? NaN);
    if (Number.isFinite(allowed)) this.allowed = allowed;
  }
}
