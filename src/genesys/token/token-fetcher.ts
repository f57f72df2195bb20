import type { Clock } from '../clock';
import { GenesysMalformedAnswerError } from '../genesys.errors';
import type { GenesysClientSettings } from '../genesys-settings';
import { failureOf } from '../interceptors/failure-of';
import type { GenesysRequest, Transport } from '../interceptors/transport';
import { TOKEN_PATH } from './token-response-error';

export interface AccessToken {
  readonly value: string;
  /** By the client's clock, in milliseconds. */
  readonly expiresAt: number;
  /** From this time on a new one should be fetched. */
  readonly renewAt: number;
}

type TokenSettings = Pick<GenesysClientSettings, 'baseUrls' | 'clientId' | 'clientSecret'>;

/**
 * Fetches a token with the client-credentials grant (RFC 6749 §4.4). It sends its own request instead of using the
 * SDK's `loginClientCredentialsGrant`, which computes the expiry with the wall clock, accepts an answer without a token
 * as a success, and stores the token where every SDK call reads it.
 */
export class TokenFetcher {
  constructor(
    /** Retry, logging and the wire: token requests do not count against the API's limit. */
    private readonly transport: Transport,
    private readonly settings: TokenSettings,
    private readonly clock: Clock,
  ) {}

  async fetch(): Promise<AccessToken> {
    const sentAt = this.clock.now();
    const request = tokenRequest(this.settings);
    const { status, data } = await this.transport.send(request);
    const { access_token: value, expires_in: seconds } = (data ?? {}) as Record<string, unknown>;
    if (
      typeof value !== 'string' ||
      !/^[\x21-\x7e]+$/.test(value) ||
      typeof seconds !== 'number' ||
      !(seconds > 0)
    ) {
      const message = 'The token endpoint of Genesys answered without a usable token.';
      throw new GenesysMalformedAnswerError(message, failureOf(request, { status }));
    }
    const lifeMs = seconds * 1000;
    const expiresAt = sentAt + lifeMs;
    return { value, expiresAt, renewAt: expiresAt - Math.min(60_000, lifeMs / 10) };
  }
}

function tokenRequest({ baseUrls, clientId, clientSecret }: TokenSettings): GenesysRequest {
  const credentials = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  return {
    method: 'POST',
    url: `${baseUrls.login}${TOKEN_PATH}`,
    pathTemplate: TOKEN_PATH,
    headers: {
      authorization: `Basic ${credentials}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: 'grant_type=client_credentials',
    priority: 'interactive',
    // An additional token does no harm.
    repeatable: true,
    deadline: Infinity,
    progress: { attempts: 0 },
  };
}
