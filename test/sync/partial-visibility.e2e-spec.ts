import type { CheckAnswer } from '../../src/permissions/check/check';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const org = () =>
  buildOrg({
    divisions: ['sales'],
    users: [{ id: 'ada' }, { id: 'ben', divisionId: 'sales' }],
    roles: [
      { id: 'queue-editor', gives: 'routing:queue:edit' },
      { id: 'half-reader', gives: 'authorization:role:view; authorization:grant:view; directory:user:view' },
    ],
    clients: [{ id: 'half', secret: 'half-secret' }],
    grants: [
      ['ada', 'queue-editor'],
      ['ben', 'queue-editor', 'sales'],
      ['half', 'half-reader', '*', 'PC_OAUTH_CLIENT'],
    ],
  });

const asClient = (id: string) => ({ GENESYS_CLIENT_ID: id, GENESYS_CLIENT_SECRET: `${id}-secret` });

describe('A client that sees only a part of the organisation', () => {
  let service: ServiceWithSimulator;
  afterEach(() => service.stop());

  it('marks every answer as partial and says what is missing', async () => {
    service = await ServiceWithSimulator.start({ org: org() }, asClient('rolecall-partial'));
    const { snapshot } = (await service.get<SyncStatusDto>('/api/v1/sync')).body;
    expect(snapshot?.partial).toBe(true);
    expect(snapshot?.gaps).toContainEqual(
      expect.objectContaining({
        part: 'divisions',
        detail: 'Grants name 1 divisions that the OAuth client cannot see.',
      }),
    );
    expect(snapshot?.gaps.map(({ detail }) => detail).join('\n')).toContain('directory:user:view');
    const url = '/api/v1/check-permission?userId=ada&permission=routing:queue:edit';
    expect((await service.get<CheckAnswer>(url)).body).toMatchObject({ allowed: true, partial: true });
  });

  it('never takes a user that it cannot see for one who may', async () => {
    service = await ServiceWithSimulator.start({ org: org() }, asClient('rolecall-partial'));
    const url = '/api/v1/check-permission?userId=ben&permission=routing:queue:edit';
    expect((await service.get<CheckAnswer>(url)).body).toMatchObject({
      allowed: false,
      reason: 'unknown_user',
      partial: true,
    });
  });

  it('reads what it may when the listings of clients, trustees and policies are forbidden to it', async () => {
    service = await ServiceWithSimulator.start({ org: org() }, asClient('half'));
    const { run, snapshot } = (await service.get<SyncStatusDto>('/api/v1/sync')).body;
    expect(run?.status).toBe('succeeded');
    const forbidden = snapshot?.gaps.map(({ part }) => part);
    expect(forbidden).toEqual(expect.arrayContaining(['oauthClients', 'trustees', 'accessPolicies']));
  });

  it('fails, and says which permission it lacks, when it may not read roles', async () => {
    service = await ServiceWithSimulator.start({ org: org() }, asClient('rolecall-norights'));
    const { run, snapshot } = (await service.get<SyncStatusDto>('/api/v1/sync')).body;
    expect(run).toMatchObject({ status: 'failed', failure: { code: 'genesys_forbidden' } });
    expect(run?.failure?.detail).toMatch(/(authorization:role:view|directory:user:view)/);
    expect(snapshot).toBeUndefined();
  });
});
