import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { Database } from '../../src/database/database';
import { createApp } from '../support/create-app';
import type { DatabasePlace } from '../support/database-place';
import { postgresAnswers, postgresSettings } from '../support/postgres-databases';
import { ChangeApp, granting, keyed } from './change-app';

jest.setTimeout(120_000);

const ITEMS = 40;
/** One instance has eight items at work at most, and each of them a call. */
const OF_ONE_INSTANCE = 8;
const available = postgresAnswers() || process.env.REQUIRE_POSTGRES !== undefined;
if (!available) console.warn('Changes on two instances: skipped, no PostgreSQL answers.');

(available ? describe : describe.skip)('Changes on two instances', () => {
  let place: DatabasePlace;
  let first: ChangeApp;
  let second: NestFastifyApplication;

  beforeEach(async () => {
    place = await postgresSettings();
    const env = { DATABASE_URL: place.settings.url! };
    first = await ChangeApp.start({}, env);
    second = await createApp({
      env: {
        ...env,
        GENESYS_SIMULATOR_URL: first.service.simulator.url,
        GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
        CHANGES_ENABLED: 'true',
        CHANGES_MAX_PERCENT: '100',
      },
    });
  });
  afterEach(async () => {
    await second.close();
    await first.service.stop();
    await place.remove();
  });

  const onSecond = async <Body>(url: string): Promise<Body> =>
    (await second.inject({ method: 'GET', url, headers: keyed() })).json<Body>();
  const everybody = Array.from({ length: ITEMS }, (_, i) => granting(`user-${i}`));
  /** How often each item was begun to be written, by the audit log. */
  const intents = async (): Promise<number[]> => {
    const rows = await first.service.app
      .get(Database)
      .kysely.selectFrom('audit_record')
      .select('target_id')
      .where('action', '=', 'change_item.write_intended')
      .execute();
    const counts = new Map<string, number>();
    for (const { target_id: id } of rows) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
    return [...counts.values()];
  };

  async function bothAtWork(): Promise<void> {
    while ((await first.service.simulator.calls()).maxInFlight <= OF_ONE_INSTANCE)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('share the items, and none is worked on twice', async () => {
    const planned = await first.plan(...everybody);
    // So slow that the second instance finds items to do, however late it looks.
    await first.service.simulator.setFaults([
      { match: { path: '/api/v2/authorization/subjects*' }, effects: [{ kind: 'slow', ms: 400 }] },
    ]);
    await first.service.simulator.control('DELETE', '/calls');
    const before = await first.service.simulator.calls();
    const applying = first.apply(planned);
    await Promise.race([applying, bothAtWork()]);
    await first.service.simulator.setFaults([]);
    const { status, progress } = await applying;
    const after = await first.service.simulator.calls();
    expect([status, progress.calls]).toEqual(['applied', after.total - before.total]);
    // Three an item, and two for each revision, which items that end together share.
    expect(progress.calls).toBeGreaterThan(3 * ITEMS);
    expect(progress.calls).toBeLessThan(5 * ITEMS);
    expect(await intents()).toEqual(Array<number>(ITEMS).fill(1));
    expect(after.effectiveWrites - before.effectiveWrites).toBe(ITEMS);
    expect(after.maxInFlight).toBeGreaterThan(OF_ONE_INSTANCE);
  });

  it('share the rate limit, and each shows its part', async () => {
    const { rate } = await onSecond<SyncStatusDto>('/api/v1/sync');
    expect(rate.settingPerMinute).toBe(100_000);
    // Half of it, but for the calls that the other instance made within the minute.
    expect(rate.limitPerMinute).toBeGreaterThan(49_900);
    expect(rate.limitPerMinute).toBeLessThanOrEqual(50_000);
  });

  it('are answered from at once on the other one, too', async () => {
    const applied = await first.apply(await first.plan(granting('user-0')));
    const url = '/api/v1/check-permission?userId=user-0&permission=routing:queue:edit';
    const fresh = `&consistency=at_least_as_fresh&atLeastRevision=${applied.revision}`;
    expect(await onSecond(url + fresh)).toMatchObject({ allowed: true });
    // The one that plans the roll-back knows of it, too.
    const undo = await second.inject({
      method: 'POST',
      url: `/api/v1/changes/${applied.id}/roll-back`,
      headers: keyed(),
      payload: {},
    });
    const undone = await first.apply(undo.json<ChangeDto>());
    expect(undone.progress.items).toMatchObject({ applied: 1, skipped: 0 });
    const later = `&consistency=at_least_as_fresh&atLeastRevision=${undone.revision}`;
    expect(await onSecond(url + later)).toMatchObject({ allowed: false });
  });

  it('begin with a subject in one of two changes, however they come together', async () => {
    const plans = [await first.plan(granting('user-1')), await first.plan(granting('user-1', 'agent'))];
    await first.service.simulator.setFaults([
      { match: { path: '/api/v2/authorization/subjects*' }, effects: [{ kind: 'slow', ms: 200 }] },
    ]);
    const apps = [first.service.app, second];
    const answers = await Promise.all(
      plans.map(({ id, planSha256 }, i) =>
        apps[i]!.inject({
          method: 'POST',
          url: `/api/v1/changes/${id}/apply`,
          headers: keyed(),
          payload: { planSha256 },
        }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409]);
  });
});
