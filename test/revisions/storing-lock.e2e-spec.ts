import { sql } from 'kysely';
import { StoringLock } from '../../src/revisions/history/storage/storing-lock';
import { describeOnEachDatabase, describeOnPostgres } from '../support/each-database';

/** A machine that does other work may stand still for a second, and the lease is to outlast that. */
const LEASE_MS = 2_000;

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

  it('does not end with a connection, and ends with the instance that held it', async () => {
    const settings = await place();
    const [one, other] = [await open(settings), await open(settings)];
    const begun = latch();
    const end = latch();
    const held = new StoringLock(one, LEASE_MS).hold(() => {
      begun.open();
      return end.passed;
    });
    await begun.passed;
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.kysely);
    let taken = false;
    const next = new StoringLock(other, LEASE_MS).hold(() => {
      taken = true;
      return Promise.resolve('next');
    });
    await new Promise((resolve) => setTimeout(resolve, 1.5 * LEASE_MS));
    expect(taken).toBe(false);
    // An instance that is gone renews nothing.
    await one.kysely.destroy();
    expect(await next).toBe('next');
    end.open();
    await held;
  });
});
