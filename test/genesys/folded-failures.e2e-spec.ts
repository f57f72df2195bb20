import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { buildOrg } from '../support/build-org';
import { logLines, type LogLine } from '../support/log-lines';

const USERS = 12;
const people = buildOrg({
  users: Array.from({ length: USERS }, (_, i) => ({ id: `user-${i}` })),
  roles: [{ id: 'queue-editor', gives: 'routing:queue:edit' }],
  grants: [['user-0', 'queue-editor', 'home']],
});
const WARN = 40;

describe('While Genesys fails at everything', () => {
  const { logger, lines } = logLines();
  let service: ServiceWithSimulator;

  beforeAll(async () => {
    service = await ServiceWithSimulator.start(
      { org: people },
      { GENESYS_TIME_BUDGET: '1s' },
      undefined,
      logger,
    );
  });
  afterAll(() => service.stop());

  const ofGenesys = () => lines.filter(({ context, level }) => context === 'Genesys' && level >= WARN);
  const countedBy = (line: LogLine) => 1 + (line.more ?? 0);

  it('the log has one line a second for failures of a kind, and each failure is counted in one', async () => {
    await service.simulator.setFaults([{ effects: [{ kind: 'status', status: 500 }] }]);
    const before = (await service.simulator.calls()).total;
    const url = (i: number) => `/api/v1/check-permission?userId=user-${i}&permission=routing:queue:edit`;
    const startedAt = performance.now();
    const answers = await Promise.all(
      Array.from({ length: USERS }, (_, i) => service.get(`${url(i)}&consistency=fully_consistent`)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    const failed = (await service.simulator.calls()).total - before;
    const all = () => ofGenesys().reduce((sum, line) => sum + countedBy(line), 0);
    while (all() < failed) await sleep(50);
    const lastedMs = performance.now() - startedAt;

    expect(failed).toBeGreaterThan(USERS);
    // An attempt that was cut off may be in the log without having arrived.
    expect(all()).toBeGreaterThanOrEqual(failed);
    // One at once, one for each second that was begun, and one for the last of them.
    expect(ofGenesys().length).toBeLessThanOrEqual(2 + Math.ceil(lastedMs / 1_000));
    expect(ofGenesys().some(({ msg }) => /answers with 500 .*\(and \d+ more like it\)$/.test(msg))).toBe(
      true,
    );
  });
});
