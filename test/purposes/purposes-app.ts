import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OwnRole } from '../../src/auth/own-roles';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import type { AuditRecord } from '../../src/audit/audit-record';
import { Database } from '../../src/database/database';
import type { PurposeDto } from '../../src/purposes/api/purpose-view.dto';
import type { Environment } from '../../src/config/read-settings';
import type { Dialect } from '../../src/database/schema';
import { GenesysClientSettings } from '../../src/genesys/genesys-settings';
import { buildOrg, type OrgParts } from '../support/build-org';
import { asAdmin, createApp } from '../support/create-app';
import { postgresAnswers, postgresSettings } from '../support/postgres-databases';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import type { SimulatorClient } from '../support/simulator-client';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export const PURPOSES = '/api/v1/purposes';

/** What the tutorial sends. */
export const marketing = {
  name: 'Marketing Analytics',
  description: 'Used for campaign performance tracking',
  dataCategories: ['contact.phone_number', 'contact.email'],
  status: 'active',
};

type Store = 'register' | 'genesys';
const available = Boolean(process.env.REQUIRE_POSTGRES) || postgresAnswers();
const databases: readonly Dialect[] = available ? ['sqlite', 'postgres'] : ['sqlite'];
if (!available) console.warn('Purposes: skipped on PostgreSQL, no server answers.');

/** Each store of purposes on each database that is there. */
export const purposePlaces = (['register', 'genesys'] as const).flatMap((store) =>
  databases.map((dialect): [Store, Dialect] => [store, dialect]),
);

/** The real service with purposes, against a simulator of its own. */
export class PurposesApp {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly simulator: SimulatorClient,
    private readonly env: Environment,
    private readonly end: () => Promise<unknown>,
  ) {}

  static async start(env: Record<string, string> = {}, parts: OrgParts = {}): Promise<PurposesApp> {
    const service = await ServiceWithSimulator.start({ org: buildOrg(parts) }, env);
    return new PurposesApp(service.app, service.simulator, env, () => service.stop());
  }

  /** On a database of its own. */
  static async startOn(
    store: Store,
    dialect: Dialect,
    env: Record<string, string> = {},
  ): Promise<PurposesApp> {
    // What goes on being refused is to end soon.
    const settings = { PURPOSES_STORE: store, GENESYS_TIME_BUDGET: '8s', ...env };
    if (dialect === 'sqlite') return PurposesApp.start(settings);
    const place = await postgresSettings();
    const onPlace = { ...settings, DATABASE_URL: place.settings.url! };
    const { app, simulator, env: all, end } = await PurposesApp.start(onPlace);
    return new PurposesApp(app, simulator, all, () => end().finally(() => place.remove()));
  }

  /** Another instance on the same database, for the same organisation. */
  async another(): Promise<PurposesApp> {
    const env = {
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      ...this.env,
      GENESYS_SIMULATOR_URL: this.simulator.url,
    };
    const app = await createApp({ env });
    return new PurposesApp(app, this.simulator, env, () => app.close());
  }

  /** The time budget of calls to Genesys that begin from now on, with all their retries. */
  letCallsTake(timeBudgetMs: number): void {
    Object.assign(this.app.get(GenesysClientSettings), { timeBudgetMs });
  }

  get database(): Database {
    return this.app.get(Database);
  }

  async send<Body>(
    method: Method,
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; headers: Record<string, unknown>; body: Body }> {
    const answer = await this.app.inject({
      method,
      url,
      headers: { ...asAdmin, ...headers },
      ...(payload && { payload }),
    });
    const body = (answer.body === '' ? undefined : answer.json()) as Body;
    return { status: answer.statusCode, headers: answer.headers, body };
  }

  /** An answer that is no JSON. */
  async file(url: string, headers: Record<string, string> = {}) {
    const answer = await this.app.inject({ method: 'GET', url, headers: { ...asAdmin, ...headers } });
    return { status: answer.statusCode, headers: answer.headers, text: answer.rawPayload.toString('latin1') };
  }

  async create(wanted: object = {}): Promise<PurposeDto> {
    const { status, body } = await this.send<PurposeDto>('POST', PURPOSES, { ...marketing, ...wanted });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  }

  /** Headers of a caller that holds a role and nothing else. */
  async caller(role: OwnRole): Promise<{ authorization: string }> {
    const { body } = await this.send<CreatedApiKeyDto>('POST', '/api/v1/api-keys', {
      name: role,
      roles: [role],
    });
    return { authorization: `Bearer ${body.key}` };
  }

  /** What the audit log says of purposes and categories, the oldest first. */
  async records(targetId: string): Promise<AuditRecord[]> {
    const rows = this.app.get(Database).kysely.selectFrom('audit_record').select('record');
    const found = await rows.where('target_id', '=', targetId).orderBy('seq').execute();
    return found.map(({ record }) => JSON.parse(record) as AuditRecord);
  }

  stop(): Promise<void> {
    return this.end().then(() => undefined);
  }
}
