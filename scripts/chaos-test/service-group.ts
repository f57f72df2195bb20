import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceProcess } from '../crash-test/service-process';
import type { DatabasePlace } from '../crash-test/database-place';

const ADMIN_KEY = 'rk_chaos-chaos-chaos-chaos-chaos-chaos-chaos';
const TIMEOUT_MS = 120_000;

type Headers = Readonly<Record<string, string>>;

/** Instances of the service on one database; any of them answers. */
export class ServiceGroup {
  private readonly services: ServiceProcess[] = [];
  private turn = 0;
  private still?: ServiceProcess;

  constructor(
    private readonly place: DatabasePlace,
    private readonly simulatorUrl: string,
    /** Settings over the ones that let thousands of items be changed as fast as it goes. */
    private readonly env: Readonly<Record<string, string>> = {},
  ) {}

  async start(instances: number): Promise<void> {
    for (let i = 0; i < instances; i++) this.services.push(await this.startOne());
  }

  /** Kills an instance, by turns, and starts it again. */
  async crashOne(): Promise<void> {
    const at = this.turn++ % this.services.length;
    await this.services[at]!.crash();
    this.services[at] = await this.startOne();
  }

  /** One instance stands still until `goOn`; the others are asked in the meantime. */
  standStill(at: number): void {
    this.still = this.services[at % this.services.length]!;
    this.still.standStill();
  }

  goOn(): void {
    this.still?.goOn();
    this.still = undefined;
  }

  /** Asks one instance. */
  async askOne<Body>(at: number, path: string): Promise<Body> {
    const answer = await this.send(`${this.services[at]!.url}${path}`, 'GET');
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  }

  async end(): Promise<void> {
    await Promise.all(this.services.map((service) => service.kill()));
  }

  /** Asks until an instance answers: the organisation may still be being read, and instances die. */
  async ask<Body>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    key?: string | Headers,
    body?: object,
  ): Promise<Body> {
    const until = Date.now() + TIMEOUT_MS;
    for (let at = 0; ; at++) {
      const awake = this.services.filter((service) => service !== this.still);
      const { url } = awake[at % awake.length]!;
      const answer = await this.send(`${url}${path}`, method, key, body).catch(() => undefined);
      if (answer !== undefined && answer.status < 300) return (await answer.json()) as Body;
      const said = answer === undefined ? 'no answer' : `${answer.status} ${await answer.text()}`;
      // 409 with Retry-After: the process that was asked first has died over it.
      const isPassing = answer === undefined || answer.status === 503 || answer.headers.has('retry-after');
      if (!isPassing || Date.now() > until) throw new Error(`${method} ${path}: ${said}`);
      await sleep(100);
    }
  }

  /** Asks one of the instances once, whatever comes of it; undefined where none answers. */
  askOnce(method: 'GET' | 'POST' | 'PUT', path: string, headers: Headers, body?: object) {
    const { url } = this.services[Math.floor(Math.random() * this.services.length)]!;
    return this.send(`${url}${path}`, method, headers, body).catch(() => undefined);
  }

  /** With a key for idempotency, or with headers. */
  private send(url: string, method: string, key?: string | Headers, body?: object): Promise<Response> {
    const headers = {
      authorization: `Bearer ${ADMIN_KEY}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(typeof key === 'string' ? { 'idempotency-key': key } : key),
    };
    return fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  }

  private startOne(): Promise<ServiceProcess> {
    const { dataDir, databaseUrl } = this.place;
    const env = {
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: this.simulatorUrl,
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      PORT: '0',
      DATA_DIR: dataDir,
      ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
      RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
      CHANGES_ENABLED: 'true',
      CHANGES_MAX_SUBJECTS: '1000000',
      CHANGES_MAX_PERCENT: '100',
      CHANGES_VERIFY_TIMEOUT: '1m',
      CHANGES_LEASE: '5s',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ...this.env,
    };
    return ServiceProcess.start(env, dataDir);
  }
}
