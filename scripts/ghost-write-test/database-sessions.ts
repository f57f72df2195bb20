import { Client } from 'pg';

/**
 * The database of the instances. Ends sessions that stand still with a lock, inside a transaction or not, as PostgreSQL or an
 * operator does after a while: an instance that stands still keeps its locks until then.
 */
export class DatabaseSessions {
  private readonly client: Client;
  ended = 0;

  constructor(databaseUrl: string) {
    this.client = new Client({ connectionString: databaseUrl, application_name: 'ghost-write-test' });
  }

  async open(): Promise<void> {
    await this.client.connect();
  }

  async end(): Promise<void> {
    const { rows } = await this.client.query<{ ended: boolean }>(
      `select pg_terminate_backend(pid) as ended from pg_stat_activity
       where datname = current_database() and application_name = 'rolecall'
         and (state like 'idle in transaction%' or (state = 'idle' and exists (
           select 1 from pg_locks where pg_locks.pid = pg_stat_activity.pid and locktype = 'advisory')))
         and state_change < clock_timestamp() - interval '700 milliseconds'`,
    );
    this.ended += rows.length;
  }

  /** Whether one instance went on with an item that another one had begun. */
  async isTakenOver(changeId: string): Promise<boolean> {
    const { rows } = await this.client.query(
      'select 1 from change_item where change_id = $1 and attempts > 1 limit 1',
      [changeId],
    );
    return rows.length > 0;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
