import type { SealedRecord } from '../audit/checkpoints/contradiction';
import type { SqliteConnection } from '../database/sqlite/sqlite-binding';
import { MaintenanceError } from './maintenance-error';

/** What a copy of the database says about itself. */
export interface DatabaseFacts {
  readonly deploymentId: string | null;
  readonly organizationId: string | null;
  /** Names of migrations, in their order. */
  readonly migrations: readonly string[];
  readonly auditHead: SealedRecord;
}

/** @throws MaintenanceError when it is none of ours. */
export function databaseFacts(connection: SqliteConnection): DatabaseFacts {
  const all = <Row>(sql: string) => connection.prepare(sql).all() as Row[];
  try {
    const [deployment] = all<{ id: string; organization_id: string | null }>('select * from deployment');
    const migrations = all<{ name: string }>('select name from migration order by name');
    const [head] = all<SealedRecord>('select chain, seq, hash from audit_head');
    if (head === undefined) throw new Error('the table audit_head is empty');
    return {
      deploymentId: deployment?.id ?? null,
      organizationId: deployment?.organization_id ?? null,
      migrations: migrations.map(({ name }) => name),
      auditHead: { chain: head.chain, seq: head.seq, hash: head.hash },
    };
  } catch (error) {
    throw new MaintenanceError(`The database cannot be read: ${(error as Error).message}.`);
  }
}
