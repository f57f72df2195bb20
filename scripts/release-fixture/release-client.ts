import { setTimeout as sleep } from 'node:timers/promises';

const MAX_MS = 60_000;
const POLL_MS = 100;

interface Sent {
  readonly body?: unknown;
  /** Of what is replaced or deleted. */
  readonly etag?: string;
  readonly idempotencyKey?: string;
}

/** What a release answered, with the version of what it answered. */
export interface Answered<Body> {
  readonly body: Body;
  readonly etag: string;
}

/** Asks the service of a release by HTTP alone: its code may be any. */
export class ReleaseClient {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** Throws with the answer unless it succeeds. */
  async send<Body = { readonly id: string }>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    { body, etag, idempotencyKey }: Sent = {},
  ): Promise<Answered<Body>> {
    const headers = {
      authorization: `Bearer ${this.key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(etag !== undefined && { 'if-match': etag }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    };
    const answer = await fetch(this.url + path, { method, headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return {
      body: text === '' ? (undefined as Body) : (JSON.parse(text) as Body),
      etag: answer.headers.get('etag') ?? '',
    };
  }

  async get<Body>(path: string): Promise<Body> {
    return (await this.send<Body>('GET', path)).body;
  }

  /** A file, without the byte order mark that fetch takes off. */
  async text(path: string): Promise<string> {
    const answer = await fetch(this.url + path, { headers: { authorization: `Bearer ${this.key}` } });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    return answer.text();
  }

  /** Asks for what this key may not have. */
  async refused(path: string): Promise<void> {
    const answer = await fetch(this.url + path, { headers: { authorization: `Bearer ${this.key}` } });
    if (answer.status !== 403) throw new Error(`GET ${path}: ${answer.status} instead of 403`);
  }

  /** Resolves with the first answer of which that is so. */
  async until<Body>(path: string, isSo: (body: Body) => boolean): Promise<Body> {
    const deadline = performance.now() + MAX_MS;
    for (;;) {
      const body = await this.get<Body>(path);
      if (isSo(body)) return body;
      if (performance.now() > deadline) throw new Error(`${path} stays ${JSON.stringify(body)}`);
      await sleep(POLL_MS);
    }
  }
}
