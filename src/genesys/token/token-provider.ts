import type { Clock } from '../clock';
import { until } from '../until';
import type { AccessToken, TokenFetcher } from './token-fetcher';

/** Holds one token: fetched once however many callers wait, and renewed before it expires. */
export class TokenProvider {
  private current?: AccessToken;
  private fetching?: Promise<AccessToken>;

  constructor(
    private readonly fetcher: TokenFetcher,
    private readonly clock: Clock,
  ) {}

  /** A caller that aborts stops waiting; the fetch goes on for the others. */
  async get(signal?: AbortSignal): Promise<string> {
    const now = this.clock.now();
    const { current } = this;
    if (!current || now >= current.expiresAt) return (await until(this.fetch(), signal)).value;
    // No one waits for a renewal while the old token works; the next caller tries again if it fails.
    if (now >= current.renewAt) this.fetch().catch(() => undefined);
    return current.value;
  }

  /** Forgets a token that Genesys refused, unless it has been replaced already. */
  discard(token: string): void {
    if (this.current?.value === token) this.current = undefined;
  }

  private fetch(): Promise<AccessToken> {
    this.fetching ??= this.fetcher
      .fetch()
      .then((token) => (this.current = token))
      .finally(() => (this.fetching = undefined));
    return this.fetching;
  }
}
