import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckAnswer } from '../../src/permissions/check/check';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const org = () =>
  buildOrg({
    users: [{ id: 'ada' }],
    roles: [{ id: 'queue-editor', gives: 'routing:queue:edit' }],
    grants: [['ada', 'queue-editor']],
  });

const mayAda = '/api/v1/check-permission?userId=ada&permission=routing:queue:edit';
const dead = [{ effects: [{ kind: 'status' as const, status: 404 }] }];

describe('After a restart', () => {
  let service: ServiceWithSimulator;
  let DATA_DIR: string;

  beforeEach(async () => {
    DATA_DIR = mkdtempSync(join(tmpdir(), 'rolecall-restart-'));
    const first = await ServiceWithSimulator.start({ org: org() }, { DATA_DIR });
    await first.stop();
  });
  afterEach(async () => {
    await service.stop();
    rmSync(DATA_DIR, { recursive: true });
  });

  it('the service answers from the stored revision although Genesys is away', async () => {
    service = await ServiceWithSimulator.start({ org: org() }, { DATA_DIR }, (simulator) =>
      simulator.setFaults(dead),
    );
    expect((await service.get<SyncStatusDto>('/api/v1/sync')).body.run?.status).toBe('failed');
    expect((await service.get<CheckAnswer>(mayAda)).body).toMatchObject({ allowed: true, revision: 1 });
    expect((await service.get('/health/ready')).status).toBe(200);
  });

  it('revisions go on where they were', async () => {
    service = await ServiceWithSimulator.start({ org: org() }, { DATA_DIR });
    expect((await service.get<CheckAnswer>(mayAda)).body).toMatchObject({ allowed: true, revision: 2 });
  });

  it('a stored revision past its age answers nothing', async () => {
    const env = { DATA_DIR, SNAPSHOT_MAX_AGE: '1100ms', SYNC_INTERVAL: '1s' };
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    service = await ServiceWithSimulator.start({ org: org() }, env, (simulator) => simulator.setFaults(dead));
    expect((await service.get<{ code: string }>(mayAda)).body.code).toBe('snapshot_too_old');
  });
});
