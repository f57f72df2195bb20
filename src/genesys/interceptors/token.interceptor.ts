import { GenesysUnauthorizedError } from '../genesys.errors';
import type { TokenProvider } from '../token/token-provider';
import type { GenesysInterceptor } from './genesys-interceptor';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Adds the token; after a 401 (which means that nothing was carried out) makes one more attempt with a fresh one. */
export class TokenInterceptor implements GenesysInterceptor {
  constructor(private readonly tokens: TokenProvider) {}

  async intercept(request: GenesysRequest, next: Transport): Promise<GenesysResponse> {
    const token = await this.tokens.get(request.signal);
    try {
      return await next.send(withToken(request, token));
    } catch (error) {
      if (!(error instanceof GenesysUnauthorizedError)) throw error;
      this.tokens.discard(token);
      return next.send(withToken(request, await this.tokens.get(request.signal)));
    }
  }
}

function withToken(request: GenesysRequest, token: string): GenesysRequest {
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}
