import type { PurposeDto, PurposeVersionPageDto } from '../../src/purposes/api/purpose-view.dto';
import { marketing, purposePlaces, PURPOSES, PurposesApp } from './purposes-app';

jest.setTimeout(120_000);

const CALLS = 100;
const CHANGES = 20;
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const counted = (answers: readonly { status: number }[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** Two instances where there may be two: each of them has many callers at once, as one alone has. */
const places = purposePlaces.map(
  ([store, dialect]) => [store, dialect, dialect === 'postgres' ? 2 : 1] as const,
);

describe.each(places)('Purposes in the store %s on %s, %p instances', (store, dialect, count) => {
  const apps: PurposesApp[] = [];
  const post = (index: number, wanted: object) =>
    apps[index % count]!.send<PurposeDto>('POST', PURPOSES, { ...marketing, ...wanted });
  const put = (index: number, id: string, wanted: object, version: number) =>
    apps[index % count]!.send<PurposeDto>(
      'PUT',
      `${PURPOSES}/${id}`,
      { ...marketing, ...wanted },
      {
        'if-match': `"${version}"`,
      },
    );
  const read = async (index: number, id: string) =>
    (await apps[index % count]!.send<PurposeDto>('GET', `${PURPOSES}/${id}`)).body;
  /** Reads and replaces until nobody was faster; the version that was made. */
  const changeUntilDone = async (index: number, id: string): Promise<number> => {
    for (;;) {
      const { name, version } = await read(index, id);
      const { status, body } = await put(index, id, { name, description: `change ${index}` }, version);
      if (status === 200) return body.version;
      if (status !== 412) throw new Error(`answered with ${status}`);
    }
  };

  beforeAll(async () => {
    apps.push(await PurposesApp.startOn(store, dialect));
    await apps[0]!.simulator.setModes({ rateLimitPerMinute: null });
    if (count > 1) apps.push(await apps[0]!.another());
  });
  afterAll(async () => {
    for (const app of apps.reverse()) await app.stop();
  });

  it(`are created by one of ${CALLS} who want a name`, async () => {
    const names = ['Same name', ' same  NAME'];
    const answers = await Promise.all(times(CALLS, (index) => post(index, { name: names[index % 2] })));
    expect(counted(answers)).toEqual({ 201: 1, 409: CALLS - 1 });
  });

  it(`are replaced by one of ${CALLS} who have read a version, time and again`, async () => {
    const { id, name } = (await post(0, { name: 'Wanted by many' })).body;
    for (const version of [1, 2]) {
      const changes = times(CALLS, (index) => put(index, id, { name, description: `${index}` }, version));
      expect(counted(await Promise.all(changes))).toEqual({ 200: 1, 412: CALLS - 1 });
      expect((await read(1, id)).version).toBe(version + 1);
    }
  });

  it('lose no change of many who read and replace until they succeed', async () => {
    const { id } = (await post(0, { name: 'Changed by many', description: 'first' })).body;
    const made = await Promise.all(times(CHANGES, (index) => changeUntilDone(index, id)));
    expect(made.sort((one, other) => one - other)).toEqual(times(CHANGES, (index) => index + 2));
    const url = `${PURPOSES}/${id}/versions?pageSize=100`;
    const { versions } = (await apps[0]!.send<PurposeVersionPageDto>('GET', url)).body;
    expect(versions.map(({ version }) => version)).toEqual(
      times(CHANGES + 1, (index) => CHANGES + 1 - index),
    );
    expect(versions.map(({ content }) => content?.description).sort()).toEqual(
      [...times(CHANGES, (index) => `change ${index}`), 'first'].sort(),
    );
  });
});
