import { sql } from 'kysely';
import { StoringLock } from '../../src/snapshots/storage/storing-lock';
import { describeOnEachDatabase, describeOnPostgres } from '../support/each-database';

function latch() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

describeOnEachDatabase('The lock of storing', (open) => {
  it('gives what the work gives, and is free again after it failed', async () => {
    const lock = new StoringLock(await open());
    expect(await lock.hold(() => Promise.resolve('done'))).toBe('done');
    await expect(lock.hold(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await lock.hold(() => Promise.resolve('again'))).toBe('again');
  });
});

describeOnPostgres('The lock of storing between instances', (open, { place }) => {
  it('lets one work after the other', async () => {
    const settings = await place();
    const locks = [new StoringLock(await open(settings)), new StoringLock(await open(settings))];
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 60));
      log.push(`${name} ends`);
    };
    await Promise.all(locks.map((lock, i) => lock.hold(work(String(i)))));
    const [first] = log;
    expect(log).toEqual(
      first === '0 begins'
        ? ['0 begins', '0 ends', '1 begins', '1 ends']
        : ['1 begins', '1 ends', '0 begins', '0 ends'],
    );
  });

  it('ends with the connection that held it', async () => {
    const settings = await place();
    const [one, other] = [await open(settings), await open(settings)];
    const begun = latch();
    const end = latch();
    const held = new StoringLock(one).hold(() => {
      begun.open();
      return end.passed;
    });
    await begun.passed;
    const next = new StoringLock(other).hold(() => Promise.resolve('next'));
    await sql`select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and objid = ${0x526f_6c66} and database = (select oid from pg_database where datname = current_database())`.execute(
      other.kysely,
    );
    expect(await next).toBe('next');
    end.open();
    await held;
  });
});
