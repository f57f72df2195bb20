/** More keys at once are digested again. */
const MAX_KEYS = 1_000;
const FORGET_AFTER_MS = 60_000;

/**
 * The SHA-256 of keys that were good a moment ago, by the header that carried them: to compute it again costs a check a
 * twentieth of its CPU. It admits no one: whether a digest is one of a live key is decided for each request. All is
 * forgotten every minute, so that a key stays in memory hardly longer than the requests that bring it.
 */
export class KnownDigests {
  private readonly byHeader = new Map<string, Buffer>();

  find(authorization: string): Buffer | undefined {
    return this.byHeader.get(authorization);
  }

  /** Of good keys only: what is sent without one must not fill it. */
  remember(authorization: string, sha256: Buffer): void {
    if (this.byHeader.size >= MAX_KEYS) return;
    if (this.byHeader.size === 0) setTimeout(() => this.byHeader.clear(), FORGET_AFTER_MS).unref();
    this.byHeader.set(authorization, Buffer.from(sha256));
  }
}
