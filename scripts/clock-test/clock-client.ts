import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { FindingPageDto } from '../../src/conflicts/findings/findings.dto';
import type { SnapshotPageDto } from '../../src/revisions/api/snapshots.dto';
import type { SyncStatusDto } from '../../src/sync/sync.dto';

const REQUEST_MS = 30_000;

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
}

/** Asks the service about what depends on time. Throws when it answers anything else than it should. */
export class ClockClient {
  constructor(
    private readonly url: string,
    private readonly adminKey: string,
  ) {}

  async status(path: string, key: string): Promise<number> {
    const answer = await this.send(path, { key });
    await answer.body?.cancel();
    return answer.status;
  }

  async get<Body>(path: string): Promise<Body> {
    return this.ask<Body>(path);
  }

  /** Throws unless the answer is a success. */
  async ask<Body>(path: string, asked: Asked = {}): Promise<Body> {
    const answer = await this.send(path, asked);
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${asked.method ?? 'GET'} ${path} was answered with ${answer.status}: ${text}`);
    return JSON.parse(text) as Body;
  }

  async createKey(name: string, expiresAt?: string): Promise<string> {
    const body = { name, roles: ['access-checker'], ...(expiresAt !== undefined && { expiresAt }) };
    return (await this.ask<CreatedApiKeyDto>('/api-keys', { method: 'POST', body })).key;
  }

  /** All of them, however many pages they take. */
  async revisions(): Promise<number[]> {
    const revisions: number[] = [];
    for (let token = ''; ;) {
      const more = token === '' ? '' : `&pageToken=${encodeURIComponent(token)}`;
      const page = await this.get<SnapshotPageDto>(`/snapshots?pageSize=200${more}`);
      revisions.push(...page.snapshots.map(({ revision }) => revision));
      if (page.nextPageToken === undefined) return revisions;
      token = page.nextPageToken;
    }
  }

  plan(items: readonly object[], key: string): Promise<ChangeDto> {
    return this.ask('/changes', { method: 'POST', body: { items }, headers: { 'idempotency-key': key } });
  }

  /** Once the first snapshot was evaluated. */
  async findings(): Promise<FindingPageDto> {
    for (;;) {
      const answer = await this.send('/conflicts?pageSize=200', {});
      if (answer.ok) return (await answer.json()) as FindingPageDto;
      if (answer.status !== 503) throw new Error(`Findings were answered with ${answer.status}`);
      await answer.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** What the log says was done since then, the newest first. */
  async since(time: string): Promise<readonly string[]> {
    const page = await this.get<AuditEventPageDto>(
      `/audit/events?pageSize=200&from=${encodeURIComponent(time)}`,
    );
    return page.items.map(({ target }) => target?.name ?? '');
  }

  async synced(): Promise<void> {
    const { run } = await this.ask<SyncStatusDto>('/sync', { method: 'POST' }).then(() => this.untilRead());
    if (run?.status !== 'succeeded')
      throw new Error(`The organization could not be read: ${JSON.stringify(run)}`);
  }

  async untilRead(): Promise<SyncStatusDto> {
    for (;;) {
      const status = await this.get<SyncStatusDto>('/sync');
      if (status.run !== undefined && status.run.status !== 'running') return status;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private send(
    path: string,
    { method = 'GET', body, headers, key = this.adminKey }: Asked,
  ): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
  }
}
