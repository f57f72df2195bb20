import type { OwnRole } from '../../src/auth/own-roles';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import type { AuditRecord } from '../../src/audit/audit-record';
import { Database } from '../../src/database/database';
import type { PurposeDto } from '../../src/purposes/api/purpose-view.dto';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { buildOrg, type OrgParts } from '../support/build-org';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export const PURPOSES = '/api/v1/purposes';

/** What the tutorial sends. */
export const marketing = {
  name: 'Marketing Analytics',
  description: 'Used for campaign performance tracking',
  dataCategories: ['contact.phone_number', 'contact.email'],
  status: 'active',
};

/** The real service with purposes, against a simulator of its own. */
export class PurposesApp {
  private constructor(private readonly service: ServiceWithSimulator) {}

  static async start(env: Record<string, string> = {}, parts: OrgParts = {}): Promise<PurposesApp> {
    return new PurposesApp(await ServiceWithSimulator.start({ org: buildOrg(parts) }, env));
  }

  get simulator() {
    return this.service.simulator;
  }

  async send<Body>(
    method: Method,
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; headers: Record<string, unknown>; body: Body }> {
    const answer = await this.service.app.inject({
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
    const answer = await this.service.app.inject({ method: 'GET', url, headers: { ...asAdmin, ...headers } });
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
    const rows = this.service.app.get(Database).kysely.selectFrom('audit_record').select('record');
    const found = await rows.where('target_id', '=', targetId).orderBy('seq').execute();
    return found.map(({ record }) => JSON.parse(record) as AuditRecord);
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}
