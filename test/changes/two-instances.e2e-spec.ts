import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { Database } from '../../src/database/database';
import { createApp } from '../support/create-app';
import type { DatabasePlace } from '../support/database-place';
import { postgresAnswers, postgresSettings } from '../support/postgres-databases';
import { ChangeApp, granting, keyed } from './change-app';

jest.setTimeout(120_000);

const ITEMS = 40;
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
        CHANGES_MOST_PERCENT: '100',
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

  it('share the items, and none is worked on twice', async () => {
    const planned = await first.plan(...everybody);
    await first.service.simulator.setFaults([
      { match: { path: '/api/v2/authorization/subjects*' }, effects: [{ kind: 'slow', ms: 50 }] },
    ]);
    const before = await first.service.simulator.calls();
    expect(await first.apply(planned)).toMatchObject({ status: 'applied', progress: { calls: 3 * ITEMS } });
    const after = await first.service.simulator.calls();
    expect(await intents()).toEqual(Array<number>(ITEMS).fill(1));
    expect(after.effectiveWrites - before.effectiveWrites).toBe(ITEMS);
    // One instance has eight items at work at most, and each of them a call.
    expect(after.maxInFlight).toBeGreaterThan(8);
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
