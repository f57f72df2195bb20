import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Snapshot } from '../../../access/model/snapshot';
import type { Dialect, Schema } from '../../../database/schema';
import { SnapshotAssembler } from '../facts/snapshot-assembler';
import { entityTable, grantTable, membershipTable, type FactTable } from '../storage/fact-table';
import { jsonRows } from '../storage/json-rows';
import type { KnownRevision } from '../storage/known-revisions';
import { holdsAt } from '../storage/validity';
import type { StoredSubject } from './affected-subjects';

/** As much of a revision as says what some subjects may do: their groups, what both hold, the roles, the catalogue. */
export async function loadPart(
  kysely: Kysely<Schema>,
  dialect: Dialect,
  { revision, asOf }: KnownRevision,
  subjects: readonly StoredSubject[],
): Promise<Snapshot> {
  const holding = holdsAt(revision);
  const read = <Fact>(table: FactTable<Fact>, condition: RawBuilder<unknown>) =>
    kysely
      .selectFrom(table.name)
      .select(table.columns as never)
      .where(sql<boolean>`${holding} and ${condition}`)
      .execute() as Promise<Readonly<Record<string, string>>[]>;
  const isAmong = (columns: readonly string[], rows: readonly (readonly string[])[]) => {
    const given = jsonRows(dialect, rows);
    const wanted = sql.join(columns.map((_, place) => given.column(place)));
    const tuple = sql.join(columns.map((column) => sql.ref(column)));
    return sql`(${tuple}) in (select ${wanted} from ${given.source})`;
  };
  const users = subjects.filter(({ type }) => type === 'user').map(({ id }) => [id]);
  const memberships = await read(membershipTable, isAmong(['user_id'], users));
  const groupIds = [...new Set(memberships.map((row) => row.group_id!))];
  const holders = [...subjects.map(({ type, id }) => [type, id]), ...groupIds.map((id) => ['group', id])];
  const grants = await read(grantTable, isAmong(['subject_type', 'subject_id'], holders));
  const roleIds = [...new Set(grants.map((row) => row.role_id!))];
  const meant = [...holders, ...roleIds.map((id) => ['role', id])];
  const entities = await read(entityTable, sql`(kind = 'permission' or ${isAmong(['kind', 'id'], meant)})`);
  const assembler = new SnapshotAssembler();
  for (const row of entities) assembler.addEntity(entityTable.fromRow(row));
  for (const row of memberships) assembler.addMembership(membershipTable.fromRow(row));
  for (const row of grants) assembler.addGrant(grantTable.fromRow(row));
  const organization = { id: '', name: '' };
  return assembler.build({ revision, asOf, organization, readAt: {} as Snapshot['readAt'], gaps: [] });
}
