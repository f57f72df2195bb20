import type { Snapshot } from '../../src/access/model/snapshot';
import { Database } from '../../src/database/database';
import { SnapshotLoader } from '../../src/revisions/history/storage/snapshot-loader';
import { SnapshotWriter } from '../../src/revisions/history/storage/snapshot-writer';
import { StoringOvertakenError } from '../../src/revisions/revisions.errors';
import { describeOnEachDatabase } from '../support/each-database';
import { normalForm } from './normal-form';
import { organization } from './organization';
import { factRows, forgetSnapshots, noEvents, storeAll } from './snapshot-database';

jest.setTimeout(60_000);

/** Takes no transaction after the first few, as if the process had ended there; `onLast` is called then. */
class EndingDatabase extends Database {
  constructor(
    whole: Database,
    private left: number,
    private readonly onLast: () => Promise<unknown> = () => Promise.reject(new Error('the process ended')),
  ) {
    super(whole.kysely, whole.dialect, whole.notifications, whole.load);
  }

  override async transaction<T>(work: Parameters<Database['transaction']>[0]): Promise<T> {
    if (this.left-- === 0) await this.onLast();
    return (await super.transaction(work)) as T;
  }
}

const before = organization();
/** Other grants, memberships and entities: some go, some come, some change. */
const after = organization({
  revision: 2,
  users: [{ id: 'ben', name: 'Ben', state: 'active' }],
  roles: [{ ...before.roles[0]!, name: 'Lead' }],
  groups: [{ ...before.groups[0]!, memberIds: ['ben'] }],
  grants: [{ subjectType: 'user', subjectId: 'ben', roleId: 'supervisor', divisionId: '*' }],
});
/** What storing it takes when nothing is left from before: the turn, 6 times looking for leftovers, 6 batches, the row. */
const TRANSACTIONS = 14;

describeOnEachDatabase('A storing that does not end', (open) => {
  const store = (database: Database, from: Snapshot, to: Snapshot) =>
    new SnapshotWriter(database, noEvents).store(from, to, 1);

  it('takes as many transactions as the tests below suppose', async () => {
    const database = await open();
    await storeAll(database, [before]);
    await expect(store(new EndingDatabase(database, TRANSACTIONS - 1), before, after)).rejects.toThrow(
      'ended',
    );
    await store(new EndingDatabase(database, 100), before, after);
  });

  it('leaves the snapshot before as it was, wherever it ended, and nothing behind when the next has ended', async () => {
    const clean = await open();
    await storeAll(clean, [before, after]);
    const database = await open();
    await storeAll(database, [before]);
    const loader = new SnapshotLoader(database);
    for (let ends = 0; ends < TRANSACTIONS; ends++) {
      await expect(store(new EndingDatabase(database, ends), before, after)).rejects.toThrow('ended');
      expect(normalForm(await loader.load(1))).toEqual(normalForm(before));
      await expect(loader.load(2)).rejects.toThrow('Revision 2 has no snapshot.');
    }
    await store(database, before, after);
    expect(normalForm(await loader.load(1))).toEqual(normalForm(before));
    expect(normalForm(await loader.load(2))).toEqual(normalForm(after));
    expect(await factRows(database)).toBe(await factRows(clean));
  });

  it('writes nothing more once another instance has begun to store, wherever that happens', async () => {
    const database = await open();
    for (let overtaken = 1; overtaken < TRANSACTIONS; overtaken++) {
      await forgetSnapshots(database);
      await storeAll(database, [before]);
      const other = organization({ revision: 2, grants: [] });
      const slow = new EndingDatabase(database, overtaken, () => store(database, before, other));
      await expect(store(slow, before, after)).rejects.toThrow(StoringOvertakenError);
      expect(normalForm(await new SnapshotLoader(database).load(2))).toEqual(normalForm(other));
    }
  });
});
