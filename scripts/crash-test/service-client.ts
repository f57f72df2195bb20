import type { ApiKeyDto, ApiKeyPageDto, CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import type { AuditPublicKeyDto } from '../../src/audit/api/audit.dto';
import type { SyncStatusDto } from '../../src/sync/sync.dto';

const REQUEST_MS = 30_000;

/** Asks the service as the administrator. Every method throws when the answer is not the one that it waits for. */
export class ServiceClient {
  constructor(
    private readonly url: string,
    private readonly adminKey: string,
  ) {}

  async createKey(name: string, requestId: string): Promise<string> {
    const body = JSON.stringify({ name, roles: ['access-checker'] });
    const answer = await this.ask(201, '/api-keys', { method: 'POST', body, requestId });
    return ((await answer.json()) as CreatedApiKeyDto).id;
  }

  async revokeKey(id: string, requestId: string): Promise<void> {
    await this.ask(204, `/api-keys/${id}`, { method: 'DELETE', requestId });
  }

  async startSync(requestId: string): Promise<void> {
    const answer = await this.ask(202, '/sync', { method: 'POST', requestId });
    await answer.body?.cancel();
  }

  async isReading(): Promise<boolean> {
    const answer = await this.ask(200, '/sync');
    return ((await answer.json()) as SyncStatusDto).run?.status === 'running';
  }

  async allKeys(): Promise<ApiKeyDto[]> {
    const keys: ApiKeyDto[] = [];
    let pageToken: string | undefined = '';
    do {
      const from: string = pageToken && `&pageToken=${encodeURIComponent(pageToken)}`;
      const answer = await this.ask(200, `/api-keys?pageSize=200${from}`);
      const page = (await answer.json()) as ApiKeyPageDto;
      keys.push(...page.apiKeys);
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
    return keys;
  }

  /** The whole audit log, a record a line. */
  async auditLog(): Promise<string[]> {
    const answer = await this.ask(200, '/audit/export?format=ndjson');
    return (await answer.text()).split('\n').slice(0, -1);
  }

  /** PEM. */
  async publicKey(): Promise<string> {
    const answer = await this.ask(200, '/audit/public-key');
    return ((await answer.json()) as AuditPublicKeyDto).publicKey;
  }

  private async ask(expected: number, path: string, options: AskOptions = {}): Promise<Response> {
    const { method = 'GET', body, requestId } = options;
    const headers = {
      authorization: `Bearer ${this.adminKey}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(requestId !== undefined && { 'x-request-id': requestId }),
    };
    const signal = AbortSignal.timeout(REQUEST_MS);
    const answer = await fetch(`${this.url}/api/v1${path}`, { method, body, headers, signal });
    if (answer.status !== expected)
      throw new UnexpectedAnswerError(`${method} ${path}`, answer.status, await answer.text());
    return answer;
  }
}

interface AskOptions {
  readonly method?: 'POST' | 'DELETE';
  readonly body?: string;
  readonly requestId?: string;
}

/** The service answered, and not as it should have: no crash explains that. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';

  constructor(request: string, status: number, body: string) {
    super(`${request} was answered with ${status}: ${body}`);
  }
}
