import { randomBytes } from 'node:crypto';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import type { ClockShift } from '../clock-test/clock-shift';
import type { DatabasePlace } from '../crash-test/database-place';
import { ServiceProcess } from '../crash-test/service-process';

const REQUEST_MS = 60_000;
/** What a service may say that gives no answer: nothing here is a wrong one. */
export const noAnswer = [404, 409, 429, 503];

/** The service in a process of its own, that is killed and started again. */
export class ServiceUnderTest {
  private readonly adminKey = `rk_${randomBytes(32).toString('base64url')}`;
  private service?: ServiceProcess;
  unanswered = 0;

  constructor(
    private readonly place: DatabasePlace,
    private readonly simulatorUrl: string,
    private readonly clock: ClockShift,
    private readonly more: Readonly<Record<string, string>> = {},
  ) {}

  get isRunning(): boolean {
    return this.service !== undefined;
  }

  async start(): Promise<void> {
    const env = { ...this.environment(), ...this.clock.env };
    this.service = await ServiceProcess.start(env, this.place.dataDir);
  }

  async crash(): Promise<void> {
    const { service } = this;
    this.service = undefined;
    await service?.crash();
  }

  async end(): Promise<void> {
    await this.service?.kill();
  }

  async sync(): Promise<void> {
    await this.ask('POST', '/api/v1/sync');
  }

  status(): Promise<SyncStatusDto | undefined> {
    return this.ask<SyncStatusDto>('GET', '/api/v1/sync');
  }

  /** Undefined when there is no answer. Throws when there is one that no caller should get. */
  async ask<Body>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
    tolerated: readonly number[] = noAnswer,
  ): Promise<Body | undefined> {
    const asked = this.service;
    const answer = asked && (await this.send(`${asked.url}${path}`, method, body));
    if (answer !== undefined && answer.status < 300)
      return answer.text === '' ? undefined : (JSON.parse(answer.text) as Body);
    const isExpected = answer === undefined ? this.service !== asked : tolerated.includes(answer.status);
    if (!isExpected && asked !== undefined)
      throw new Error(
        `${method} ${path}: ${answer === undefined ? 'no answer' : `${answer.status} ${answer.text}`}`,
      );
    this.unanswered++;
    return undefined;
  }

  /** Undefined when the connection breaks. */
  private async send(url: string, method: string, body?: object) {
    const headers = {
      authorization: `Bearer ${this.adminKey}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const signal = AbortSignal.timeout(REQUEST_MS);
    try {
      const answer = await fetch(url, { method, headers, signal, body: body && JSON.stringify(body) });
      return { status: answer.status, text: await answer.text() };
    } catch {
      return undefined;
    }
  }

  private environment(): Record<string, string> {
    const { dataDir, databaseUrl } = this.place;
    return {
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: this.simulatorUrl,
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      GENESYS_TIME_BUDGET: '2s',
      // Sync runs begin when they are asked for, so that it is known when.
      SYNC_INTERVAL: '12h',
      GENESYS_AUDITS: 'off',
      SNAPSHOT_MAX_AGE: '24h',
      SYNC_MAX_SHRINK_PERCENT: '100',
      ROLECALL_BOOTSTRAP_API_KEY: this.adminKey,
      RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
      PORT: '0',
      SWAGGER_UI: 'off',
      DATA_DIR: dataDir,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      AUDIT_CHECKPOINT_LOG: 'off',
      ...this.more,
    };
  }
}
