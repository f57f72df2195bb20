import { setTimeout as sleep } from 'node:timers/promises';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { logLines, type LogLine } from '../support/log-lines';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const org = buildOrg({
  users: [{ id: 'ada' }],
  roles: [{ id: 'editor', gives: 'routing:queue:edit' }],
  grants: [['ada', 'editor', 'home']],
});
const FRESH = 'permission=routing:queue:edit&consistency=fully_consistent';

describe('The request id', () => {
  const { logger, lines } = logLines();
  let service: ServiceWithSimulator;

  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org }, { GENESYS_TIME_BUDGET: '1s' }, undefined, logger);
    await service.simulator.setFaults([{ effects: [{ kind: 'status', status: 500 }] }]);
  });
  afterAll(() => service.stop());

  const headersOf = (id: string) => ({ ...asAdmin, 'x-request-id': id, 'content-type': 'application/json' });
  const idsOfAttempts = (among: readonly LogLine[]) =>
    new Set(among.filter(({ context }) => context === 'Genesys').map(({ requestId }) => requestId));

  it.each([
    ['check', `/api/v1/check-permission?userId=ada&${FRESH}`, undefined],
    [
      'batch',
      '/api/v1/check-permission/batch',
      {
        checks: [{ userId: 'ada', permission: 'routing:queue:edit' }],
        consistency: 'fully_consistent',
      },
    ],
    [
      'explanation',
      `/api/v1/users/ada/permissions/routing:queue:edit/explanation?consistency=fully_consistent`,
      undefined,
    ],
  ])('of a %s is in the lines about its calls to Genesys', async (name, url, body) => {
    const id = `asked-by-${name}`;
    const before = lines.length;
    // Failures of one kind are one line a second: the line of an attempt may be one that is left out.
    while (!idsOfAttempts(lines).has(id)) {
      const answer =
        body === undefined
          ? await service.get(url, headersOf(id))
          : await service.post(url, body, headersOf(id));
      expect(answer.status).toBe(503);
      await sleep(100);
    }
    const others = [...idsOfAttempts(lines.slice(before))].filter((one) => !one?.startsWith('asked-by-'));
    expect(others).toEqual([]);
  });

  it('of the one that started a sync run is in none of its lines: it works for all', async () => {
    await service.simulator.setFaults([]);
    const before = lines.length;
    await service.post('/api/v1/sync', undefined, { ...asAdmin, 'x-request-id': 'starts-it' });
    await service.syncEnds();
    const completed = lines.slice(before).filter(({ msg }) => msg === 'Sync completed');
    expect(completed).toHaveLength(1);
    expect(completed[0]?.requestId).toBeUndefined();
  });
});
