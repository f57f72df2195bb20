import { createPrivateKey, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { signCheckpoint } from '../../src/audit/checkpoint';
import { chained } from '../../src/audit/log/append-records';
import type { AuditHead } from '../../src/audit/log/audit-head';
import { recordLine } from '../../src/audit/record-hash';
import type { Schema } from '../../src/database/schema';
import type { Release } from './releases';

type Row = Readonly<Record<string, unknown>>;
/** The tables of the release have other columns than those of today. */
type ReleaseTables = Kysely<Record<string, Record<string, unknown>>>;

/** Below what either database takes in one statement. */
const MAX_PARAMETERS = 20_000;
const ITEMS_PER_CHANGE = 250;

/**
 * Fills a database of a release with so many more users, and history of all kinds in proportion: grants that came and went,
 * states of users, findings, applied changes, simulations, API keys and audit records with a checkpoint at the end.
 */
export async function fillRelease(
  database: Kysely<Schema>,
  users: number,
  keyFile: string,
  release: Release,
): Promise<void> {
  const db = database as unknown as ReleaseTables;
  const insert = (table: string, rows: Row[]) => insertRows(db, table, rows);
  const numbers = Array.from({ length: users }, (_, number) => number);
  await insert('snapshot_entity', numbers.flatMap(entitiesOf));
  await insert('snapshot_grant', numbers.flatMap(grantsOf));
  await insert('snapshot_membership', numbers.filter(one(5)).map(membershipOf));
  for (const [table, every, change] of CLONES) {
    const [model] = await db.selectFrom(table).selectAll().execute();
    await insert(
      table,
      numbers.filter(one(every)).map((number) => ({ ...model, ...change(number) })),
    );
  }
  await addChanges(db, users, release);
  await addRecords(db, users, keyFile);
}

const userId = (number: number) => `upgraded-user-${number}`;
const one = (every: number) => (number: number) => number % every === 0;

/** Half of them were renamed in the fourth revision. */
function entitiesOf(number: number): Row[] {
  const content = (name: string) =>
    JSON.stringify({
      id: userId(number),
      name,
      email: `${userId(number)}@example.org`,
      state: 'active',
      divisionId: 'division-home',
    });
  const entity = (name: string, from: number, to: number | null) => ({
    kind: 'user',
    id: userId(number),
    content: content(name),
    valid_from: from,
    valid_to: to,
  });
  const now = `User ${number} “now”`;
  return number % 2 === 0 ? [entity(now, 1, null)] : [entity(`User ${number}`, 1, 4), entity(now, 4, null)];
}

function grantsOf(number: number): Row[] {
  const grant = (role: string, division: string, from: number, to: number | null) => ({
    subject_type: 'user',
    subject_id: userId(number),
    role_id: role,
    division_id: division,
    valid_from: from,
    valid_to: to,
  });
  const ended = grant('role-supervisor', 'division-home', 2, 6);
  const held = grant('role-employee', 'division-home', 1, null);
  return number % 2 === 0 ? [held] : [held, ended];
}

function membershipOf(number: number): Row {
  const [group_id, relation, user_id] = ['group-americas-quality', 'member', userId(number)];
  return { group_id, relation, user_id, valid_from: 1, valid_to: null };
}

/** Rows like the first one of a table, for one user in so many. */
const CLONES: readonly (readonly [string, number, (number: number) => Row])[] = [
  ['conflict_finding', 5, (number) => ({ id: `finding-${number}`, subject_id: userId(number) })],
  [
    'api_key',
    100,
    (number) => ({ id: `key-${number}`, name: `Key ${number}`, sha256: hash('sha256', `${number}`, 'hex') }),
  ],
  ['simulation', 2_000, (number) => ({ id: `simulation-${number}` })],
  ['assertion', 500, (number) => ({ id: `assertion-${number}` })],
];

/** Every second user was in a change. */
async function addChanges(db: ReleaseTables, users: number, release: Release): Promise<void> {
  const [model] = await db.selectFrom('change').selectAll().where('status', '=', 'applied').execute();
  const [item] = await db
    .selectFrom('change_item')
    .selectAll()
    .where('change_id', '=', model!.id as string)
    .execute();
  const count = Math.ceil(users / 2 / ITEMS_PER_CHANGE);
  const ids = Array.from({ length: count }, (_, number) => `change-${number}`);
  await insertRows(
    db,
    'change',
    ids.map((id) => ({ ...model, id, item_count: ITEMS_PER_CHANGE, status_reason: release.statusReason })),
  );
  const items = ids.flatMap((change_id, change) =>
    Array.from({ length: ITEMS_PER_CHANGE }, (_, position) => ({
      ...item,
      change_id,
      position,
      subject_id: userId(change * ITEMS_PER_CHANGE + position),
      ...outcomeOf(position, release),
    })),
  );
  await insertRows(db, 'change_item', items);
}

/** One in ten was as it should be before; a later release may have another name for that. */
function outcomeOf(position: number, { appliedBefore }: Release): Row {
  return position % 10 === 0 ? { outcome: JSON.stringify(appliedBefore) } : {};
}

async function addRecords(db: ReleaseTables, users: number, keyFile: string): Promise<void> {
  const [found] = (await db.selectFrom('audit_head').selectAll().execute()) as unknown as (AuditHead & {
    time: string;
  })[];
  const head = { ...found!, seq: Number(found!.seq), now: found!.time };
  const content = (number: number) => ({
    action: 'snapshot.stored',
    actor: { id: 'rolecall', type: 'system' as const },
    target: { id: userId(number), type: 'snapshot' },
    outcome: 'success' as const,
    reason: null,
    before: null,
    after: { calls: number },
    requestId: null,
    correlationId: null,
  });
  const records = chained(
    head,
    Array.from({ length: users }, (_, number) => content(number)),
  );
  await insertRows(
    db,
    'audit_record',
    records.map((record) => ({ seq: record.seq, record: recordLine(record) })),
  );
  const { seq, hash, time, chain } = records.at(-1)!;
  await db.updateTable('audit_head').set({ seq, hash, time }).execute();
  const { keyId, signature } = signCheckpoint(
    { chain, seq, hash, time },
    createPrivateKey(readFileSync(keyFile)),
  );
  await insertRows(db, 'audit_checkpoint', [{ seq, chain, hash, time, key_id: keyId, signature }]);
}

async function insertRows(db: ReleaseTables, table: string, rows: readonly Row[]): Promise<void> {
  const size = Math.floor(MAX_PARAMETERS / Object.keys(rows[0] ?? { none: 0 }).length);
  await db.transaction().execute(async (tx) => {
    for (let at = 0; at < rows.length; at += size)
      await tx
        .insertInto(table)
        .values(rows.slice(at, at + size))
        .execute();
  });
}
