import type { Calls } from '../../simulator/controls/call-counter';
import type { MadeChange } from '../../simulator/controls/random-changes';
import type { HistoryEntryDto, HistoryPageDto } from '../../src/history/api/history.dto';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(240_000);

const PEOPLE = [
  'grant-user',
  'revoke-user',
  'add-member',
  'remove-member',
  'user-division',
  'edit-role',
  'add-role',
];

/** Changes of many kinds by several actors at once, against what the simulator says that it made. */
describe('Who made random changes', () => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    const audits = { spreadMs: 2000, doublePercent: 10, disordered: true };
    service = await ServiceWithSimulator.start(
      { org: 'demo', modes: { rateLimitPerMinute: null, audits } },
      { AUDIT_POLL_INTERVAL: '1s' },
    );
  });
  afterAll(() => service.stop());

  const make = async (wish: object) =>
    (
      (await service.simulator.control('POST', '/random-changes', wish)).body as unknown as {
        made: MadeChange[];
      }
    ).made;
  const history = async (filter: string) => {
    const entries: HistoryEntryDto[] = [];
    for (let token = ''; ;) {
      const { body } = await service.get<HistoryPageDto>(`/api/v1/history?pageSize=200${filter}${token}`);
      entries.push(...body.entries);
      if (body.nextPageToken === undefined) return entries;
      token = `&pageToken=${encodeURIComponent(body.nextPageToken)}`;
    }
  };
  /** Something that is made last is known, with who made it. */
  let markers = 1000;
  const settled = async () => {
    const [made] = await make({ seed: ++markers, kinds: ['add-user'], actors: [{ userId: 'marker' }] });
    const { user } = made!.change as Extract<MadeChange['change'], { op: 'add-user' }>;
    for (let tries = 0; tries < 600; tries++) {
      const { body } = await service.get<HistoryPageDto>(`/api/v1/users/${user.id}/history`);
      const [entry] = body.entries ?? [];
      if (entry?.by.status === 'attributed') return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The last change is not known.');
  };

  it('is never answered wrongly, and hardly ever not at all', async () => {
    await settled();
    const made: MadeChange[] = [];
    for (let seed = 1; seed <= 6; seed++) made.push(...(await make({ count: 20, seed, kinds: PEOPLE })));
    const last = Math.max(...made.flatMap(({ audits }) => audits.map(({ arrivesAt }) => arrivesAt)));
    while (Date.now() <= last) await new Promise((resolve) => setTimeout(resolve, 100));
    await settled();
    await settled();

    const makerOf = new Map(
      made.flatMap(({ change, audits }) => audits.map(({ id }) => [id, change.by] as const)),
    );
    const told = (await history('')).filter(({ by }) => by.auditId !== undefined && makerOf.has(by.auditId));
    expect(told.length).toBeGreaterThan(80);
    for (const { by } of told) {
      const maker = makerOf.get(by.auditId!);
      expect([by.auditId, by.actor!.id]).toEqual([by.auditId, maker?.userId ?? maker?.clientId]);
    }
    const untold = (await history('')).filter(
      ({ kind, by }) => kind === 'grant' && by.status === 'not_attributed',
    );
    for (const { by } of untold) expect(by.reason).toBe('several_actors');
  });

  it('is asked of the audits of trustees as well, now and then', async () => {
    const { body } = await service.simulator.control('GET', '/calls');
    const { operations, statuses } = body as unknown as Calls;
    expect(operations['POST /api/v2/orgauthorization/trustees/audits']).toBe(1);
    expect(statuses[403]).toBeUndefined();
  });
});
