import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { ChangeItemPageDto } from '../../src/changes/api/change-item.dto';
import { buildOrg, type OrgParts } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const PATH = '/api/v1/changes';
let keys = 0;

/** Headers of the administrator, with an Idempotency-Key of their own. */
export function keyed(key = `key-${++keys}`) {
  return { ...asAdmin, 'idempotency-key': key };
}

/** The service that may change grants, on an organisation of some people with a role each. */
export class ChangeApp {
  constructor(readonly service: ServiceWithSimulator) {}

  static async start(parts: OrgParts = {}, env: Record<string, string> = {}): Promise<ChangeApp> {
    const people = Array.from({ length: 40 }, (_, i) => ({ id: `user-${i}` }));
    const org = buildOrg({
      divisions: ['north'],
      users: [{ id: 'ada' }, { id: 'bob' }, ...people],
      roles: [
        { id: 'boss', gives: 'authorization:grant:add; authorization:role:edit', permissions: ['admin'] },
        { id: 'agent', gives: 'routing:queue:view' },
        { id: 'editor', gives: 'routing:queue:view,edit' },
      ],
      clients: [{ id: 'desk', authorizedGrantType: 'CODE', scope: ['user-basic-info'] }],
      groups: [{ id: 'team', individualIds: ['bob'] }],
      licenses: [{ id: 'base', tier: 1, permissions: ['routing:queue:view'] }],
      grants: [
        ['ada', 'boss', '*'],
        ['bob', 'agent', 'north'],
        ['team', 'editor', 'north', 'PC_GROUP'],
      ],
      ...parts,
    });
    const settings = {
      GENESYS_TIME_BUDGET: '20s',
      CHANGES_ENABLED: 'true',
      CHANGES_VERIFY_TIMEOUT: '3s',
      CHANGES_MAX_PERCENT: '100',
    };
    return new ChangeApp(await ServiceWithSimulator.start({ org }, { ...settings, ...env }));
  }

  async plan(...items: object[]): Promise<ChangeDto> {
    const { status, body } = await this.service.post<ChangeDto>(PATH, { items }, keyed());
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  }

  async apply({ id, planSha256 }: ChangeDto, more: object = {}): Promise<ChangeDto> {
    const { status, body } = await this.post<ChangeDto>(id, 'apply', { planSha256, ...more });
    expect({ status, body }).toMatchObject({ status: 202 });
    return this.ended(id);
  }

  post<Body>(id: string, act: string, body: object = {}, key?: string) {
    return this.service.post<Body>(`${PATH}/${id}/${act}`, body, keyed(key));
  }

  async get(id: string): Promise<ChangeDto> {
    return (await this.service.get<ChangeDto>(`${PATH}/${id}`)).body;
  }

  async items(id: string) {
    return (await this.service.get<ChangeItemPageDto>(`${PATH}/${id}/items?pageSize=500`)).body.items;
  }

  async ended(id: string): Promise<ChangeDto> {
    for (;;) {
      const change = await this.get(id);
      if (change.finishedAt !== undefined || change.status === 'paused') return change;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Once nobody works on any item of a paused change. */
  async settled(id: string): Promise<ChangeDto> {
    for (;;) {
      const change = await this.get(id);
      const { reading, writing, verifying } = change.progress.items;
      if (reading + writing + verifying === 0) return change;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async truth(): Promise<unknown> {
    return (await this.service.simulator.control('GET', '/truth')).body;
  }

  async isAllowed(userId: string, permission: string, revision?: number): Promise<boolean> {
    const fresh = revision === undefined ? '' : `&consistency=at_least_as_fresh&atLeastRevision=${revision}`;
    const url = `/api/v1/check-permission?userId=${userId}&permission=${permission}${fresh}`;
    return (await this.service.get<{ allowed: boolean }>(url)).body.allowed;
  }
}

export function granting(subjectId: string, roleId = 'editor', divisionId = 'north') {
  return { kind: 'grant_added', subjectType: 'user', subjectId, roleId, divisionId };
}

export function removing(subjectId: string, roleId: string, divisionId = 'north') {
  return { ...granting(subjectId, roleId, divisionId), kind: 'grant_removed' };
}
