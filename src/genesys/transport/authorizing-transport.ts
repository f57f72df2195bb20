import { GenesysUnauthorizedError } from '../errors/genesys-unauthorized-error';
import type { TokenProvider } from '../token/token-provider';
import type { GenesysRequest, GenesysResponse, Transport } from './transport';

/** Adds the token; after a 401 (which carries nothing out) there is one more attempt with a fresh one. */
export class AuthorizingTransport implements Transport {
  constructor(
    private readonly next: Transport,
    private readonly tokens: TokenProvider,
  ) {}

  async send(request: GenesysRequest): Promise<GenesysResponse> {
    const token = await this.tokens.get(request.signal);
    try {
      return await this.next.send(withToken(request, token));
    } catch (error) {
      if (!(error instanceof GenesysUnauthorizedError)) throw error;
      this.tokens.discard(token);
      return this.next.send(withToken(request, await this.tokens.get(request.signal)));
    }
  }
}

function withToken(request: GenesysRequest, token: string): GenesysRequest {
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}
