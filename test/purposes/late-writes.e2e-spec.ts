import { setTimeout as delay } from 'node:timers/promises';
import type { Effect } from '../../simulator/controls/fault';
import type { PurposeDto } from '../../src/purposes/api/purpose-view.dto';
import { marketing, PURPOSES, PurposesApp, purposePlaces } from './purposes-app';

jest.setTimeout(60_000);

const PATH = '/api/v2/privacy/purposes';
/** How long a write that arrives late is waited for. */
const GIVEN_UP_AFTER_MS = 1_500;
/** The others are answered at once, and later on a machine that does other work. */
const ANSWERED_WITHIN_MS = 20_000;
const FOUND = 'purpose.late_write_found';

const dialects = purposePlaces.filter(([store]) => store === 'genesys').map(([, dialect]) => dialect);

describe.each(dialects)('Writes of purposes that Genesys carries out late, with %s', (dialect) => {
  let app: PurposesApp;
  let made = 0;
  const named = () => ({ ...marketing, name: `Late ${++made}` });
  const put = (id: string, wanted: object, version: number, by = app) =>
    by.send<PurposeDto>('PUT', `${PURPOSES}/${id}`, wanted, { 'if-match': `"${version}"` });
  const shown = async (id: string) => (await app.send<PurposeDto>('GET', `${PURPOSES}/${id}`)).body;
  const strike = (method: string, ...effects: Effect[]) =>
    app.simulator.setFaults([
      { match: { method, path: method === 'POST' ? PATH : `${PATH}/*` }, times: 1, effects },
    ]);
  const late = (method: string) => strike(method, { kind: 'late', ms: 'until_replaced' });
  const givenUp = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
    app.letCallsTake(GIVEN_UP_AFTER_MS);
    try {
      return await send();
    } finally {
      app.letCallsTake(ANSWERED_WITHIN_MS);
    }
  };
  /** What is on its way is carried out now. */
  const arrive = () => app.simulator.setFaults([]);
  const found = async () => {
    const rows = app.database.kysely.selectFrom('audit_record').select('record').where('action', '=', FOUND);
    return (await rows.orderBy('seq').execute()).map(
      ({ record }) => JSON.parse(record) as { target: { id: string; name: string } },
    );
  };
  const foundOf = async (name: string) => {
    for (const end = Date.now() + 20_000; Date.now() < end;) {
      const records = (await found()).filter(({ target }) => target.name === name);
      if (records.length > 0) return records;
      await delay(20);
    }
    throw new Error(`No late write of ${name} was found.`);
  };
  const pending = () => app.database.kysely.selectFrom('purpose_sent_write').selectAll().execute();

  const pendingOf = async (id: string) => (await pending()).filter(({ purpose_id }) => purpose_id === id);

  const others: PurposesApp[] = [];

  beforeAll(async () => {
    app = await PurposesApp.startOn('genesys', dialect, {
      GENESYS_TIME_BUDGET: `${GIVEN_UP_AFTER_MS}ms`,
      CHANGES_WRITE_IN_FLIGHT: '6s',
    });
    app.letCallsTake(ANSWERED_WITHIN_MS);
    await app.simulator.setModes({ rateLimitPerMinute: null });
  });
  afterAll(async () => {
    for (const one of [...others, app]) await one.stop();
  });

  it('leaves nothing to look for where Genesys answered', async () => {
    const wanted = named();
    const { id } = await app.create(wanted);
    expect((await put(id, { ...wanted, description: 'new' }, 1)).status).toBe(200);
    expect(await pending()).toEqual([]);
  });

  it('finds a replacement that was given up, also where it undoes a newer one', async () => {
    const wanted = named();
    const { id } = await app.create(wanted);
    await late('PUT');
    const given = await givenUp(() => put(id, { ...wanted, description: 'late' }, 1));
    expect(given.status).toBe(504);
    expect((await put(id, { ...wanted, description: 'newer' }, 1)).body).toMatchObject({ version: 2 });
    await arrive();
    expect(await foundOf(wanted.name)).toMatchObject([
      {
        target: { type: 'purpose', id },
        outcome: 'failed',
        before: { version: 2, content: { description: 'newer' } },
        after: { change: 'replace', version: 3, content: { description: 'late' } },
      },
    ]);
    expect(await shown(id)).toMatchObject({ version: 3, description: 'late' });
    const sent = (await app.records(id)).filter(({ action }) => action === 'purpose.change_sent');
    const { after } = (await foundOf(wanted.name))[0] as { after?: { writeId: string } };
    expect(sent[0]!.after).toMatchObject({ writeId: after!.writeId });
  });

  it('finds a deletion and a creation that were given up', async () => {
    const [deleted, created] = [named(), named()];
    const { id } = await app.create(deleted);
    await late('DELETE');
    const remove = () => app.send('DELETE', `${PURPOSES}/${id}`, undefined, { 'if-match': '"1"' });
    expect((await givenUp(remove)).status).toBe(504);
    await late('POST');
    expect((await givenUp(() => app.send('POST', PURPOSES, created))).status).toBe(504);
    await arrive();
    expect(await foundOf(deleted.name)).toMatchObject([{ target: { id }, after: { change: 'delete' } }]);
    expect(await foundOf(created.name)).toMatchObject([{ after: { change: 'create', version: 1 } }]);
  });

  it('finds what a lost instance had sent, and records it before it is written over', async () => {
    const wanted = named();
    const { id } = await app.create(wanted);
    await late('PUT');
    const lost = givenUp(() => put(id, { ...wanted, description: 'lost' }, 1));
    let [write] = await pendingOf(id);
    for (; write === undefined; [write] = await pendingOf(id)) await delay(20);
    expect(write).toMatchObject({ change: 'replace', version: 1, look_until: null });
    await lost;
    // As its death would have left it: never settled.
    await app.database.kysely
      .updateTable('purpose_sent_write')
      .set({ look_until: null, look_at: '9' })
      .where('purpose_id', '=', id)
      .execute();
    await arrive();
    while ((await shown(id)).version < 2) await delay(20);
    expect((await put(id, { ...wanted, description: 'newer' }, 2)).body).toMatchObject({ version: 3 });
    expect(await foundOf(wanted.name)).toMatchObject([{ after: { version: 2, writeId: write.id } }]);
  });

  it('finds by reading again what a lost instance had sent', async () => {
    const wanted = named();
    const { id } = await app.create(wanted);
    await late('PUT');
    await givenUp(() => put(id, { ...wanted, description: 'lost' }, 1));
    await app.database.kysely
      .updateTable('purpose_sent_write')
      .set({ look_until: null, look_at: '' })
      .where('purpose_id', '=', id)
      .execute();
    await arrive();
    expect(await foundOf(wanted.name)).toHaveLength(1);
  });

  (dialect === 'postgres' ? it : it.skip)(
    'finds once what the writer before sent, with two instances',
    async () => {
      const second = await app.another();
      second.letCallsTake(ANSWERED_WITHIN_MS);
      others.push(second);
      const wanted = named();
      const { id } = await app.create(wanted);
      await late('PUT');
      const before = (await app.simulator.calls()).total;
      const first = givenUp(() => put(id, { ...wanted, description: 'first' }, 1));
      while ((await pendingOf(id)).length === 0) await delay(20);
      while ((await app.simulator.calls()).total === before) await delay(20);
      await app.database.kysely.updateTable('purpose_writer').set({ holder: null, held_until: '' }).execute();
      expect((await put(id, { ...wanted, description: 'second' }, 1, second)).body).toMatchObject({
        version: 2,
      });
      expect((await first).status).toBeGreaterThanOrEqual(500);
      await arrive();
      expect(await foundOf(wanted.name)).toMatchObject([{ after: { content: { description: 'first' } } }]);
      // The time in which it may arrive is over: it is looked for once more.
      const over = { look_until: '', look_at: '' };
      await app.database.kysely
        .updateTable('purpose_sent_write')
        .set(over)
        .where('purpose_id', '=', id)
        .execute();
      while ((await pendingOf(id)).length > 0) await delay(20);
      expect(await foundOf(wanted.name)).toHaveLength(1);
    },
  );
});
