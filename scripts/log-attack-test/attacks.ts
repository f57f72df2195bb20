import type { AuditRecord } from '../../src/audit/audit-record';
import { recordLine, sealRecord } from '../../src/audit/record-hash';
import { OLD_LENGTH, type StoredLog } from './stored-log';

/** What the owner of the database does to the log. The names are those of the table in docs/audit-format.md. */
export type Attack = (log: StoredLog) => Promise<unknown>;

const EDITED = 10;

const lie = (record: AuditRecord): AuditRecord => ({ ...record, actor: { type: 'api_key', id: 'not-me' } });
const edited = (records: readonly AuditRecord[]) =>
  records.map((record) => (record.seq === EDITED ? lie(record) : record));
const at = (records: readonly AuditRecord[], seq: number) => records[seq - 1] as AuditRecord;

async function rewriteEdited(log: StoredLog): Promise<void> {
  await log.rewrite(edited(await log.records()));
}

async function rewriteUncovered(log: StoredLog): Promise<void> {
  const records = await log.records();
  const covered = (await log.checkpoints()).at(-1)?.seq ?? 0;
  await log.rewrite(records.map((record) => (record.seq > covered ? lie(record) : record)));
}

async function swapRecords(log: StoredLog): Promise<void> {
  const records = await log.records();
  await log.overwrite(10, at(records, 11));
  await log.overwrite(11, at(records, 10));
}

async function swapCheckpoints(log: StoredLog): Promise<void> {
  const [one, other] = await log.checkpoints();
  if (one === undefined || other === undefined) throw new Error('There are no two checkpoints.');
  await log.deleteCheckpointsFrom(0);
  await log.db
    .insertInto('audit_checkpoint')
    .values([
      { ...one, seq: other.seq },
      { ...other, seq: one.seq },
    ])
    .execute();
}

async function copyCheckpoint(log: StoredLog): Promise<void> {
  const [first] = await log.checkpoints();
  if (first === undefined) throw new Error('There is no checkpoint.');
  await log.db
    .insertInto('audit_checkpoint')
    .values({ ...first, seq: first.seq + 1 })
    .execute();
}

async function appendForged(log: StoredLog, moveHead: boolean): Promise<void> {
  const last = (await log.records()).at(-1) as AuditRecord;
  const next = sealRecord({ ...lie(last), seq: last.seq + 1, prevHash: last.hash });
  await log.db
    .insertInto('audit_record')
    .values({ seq: next.seq, record: recordLine(next) })
    .execute();
  if (moveHead) await log.moveHead(next);
}

/** The rewritten log says of itself that its restore was accepted. */
async function forgeAcceptance(log: StoredLog): Promise<void> {
  const records = await log.records();
  const names = (await log.checkpoints()).map(({ seq, hash }) => `${seq}:${hash}`);
  const last = records.at(-1) as AuditRecord;
  const acceptance = { ...last, action: 'audit.restore_accepted', after: { abandoned: names } };
  await log.rewrite([...edited(records), acceptance]);
  await log.deleteCheckpointsFrom(0);
}

async function updateCheckpoint(
  log: StoredLog,
  change: { hash?: string; signature?: string; key_id?: string },
) {
  const [first] = await log.checkpoints();
  await log.db
    .updateTable('audit_checkpoint')
    .set(change)
    .where('seq', '=', first?.seq ?? 0)
    .execute();
}

const SIGNATURE = `${'A'.repeat(86)}==`;

export const attacks: Readonly<Record<string, Attack>> = {
  edit_record: async (log) => log.overwrite(EDITED, lie(at(await log.records(), EDITED))),
  edit_record_and_hash: async (log) =>
    log.overwrite(EDITED, sealRecord(lie(at(await log.records(), EDITED)))),
  rewrite_suffix: rewriteEdited,
  rewrite_suffix_delete_checkpoints: async (log) => {
    await rewriteEdited(log);
    await log.deleteCheckpointsFrom(EDITED);
  },
  rewrite_all_delete_checkpoints: async (log) => {
    await log.rewrite((await log.records()).map(lie));
    await log.empty('audit_checkpoint');
  },
  rewrite_suffix_forge_checkpoint: async (log) => {
    await rewriteEdited(log);
    await log.deleteCheckpointsFrom(EDITED);
    await log.forgeCheckpoint();
  },
  rewrite_forge_acceptance: forgeAcceptance,
  rewrite_uncovered: rewriteUncovered,
  delete_record: (log) => log.db.deleteFrom('audit_record').where('seq', '=', EDITED).execute(),
  delete_record_relink: async (log) => {
    await log.rewrite((await log.records()).filter(({ seq }) => seq !== EDITED));
    await log.deleteCheckpointsFrom(EDITED);
  },
  insert_record_relink: async (log) => {
    const records = await log.records();
    await log.rewrite([...records.slice(0, EDITED), lie(at(records, EDITED)), ...records.slice(EDITED)]);
    await log.deleteCheckpointsFrom(EDITED);
  },
  append_record: (log) => appendForged(log, true),
  append_record_beyond_head: (log) => appendForged(log, false),
  swap_records: swapRecords,
  duplicate_record: async (log) => log.overwrite(EDITED + 1, at(await log.records(), EDITED)),
  renumber_last_record: async (log) =>
    log.db
      .updateTable('audit_record')
      .set({ seq: 1_000_000 })
      .where('seq', '=', (await log.records()).length)
      .execute(),
  cut_head: (log) => log.db.deleteFrom('audit_record').where('seq', '<=', 5).execute(),
  cut_tail: (log) => log.cutTo(OLD_LENGTH),
  cut_tail_keep_head: (log) => log.db.deleteFrom('audit_record').where('seq', '>', OLD_LENGTH).execute(),
  cut_tail_delete_checkpoints: async (log) => {
    await log.cutTo(OLD_LENGTH);
    await log.deleteCheckpointsFrom(OLD_LENGTH + 1);
  },
  restore_older_database: (log) => log.restoreOld(),
  empty_records: (log) => log.empty('audit_record'),
  empty_all: async (log) => {
    await log.empty('audit_record', 'audit_checkpoint');
    await log.moveHead(undefined);
  },
  change_chain_of_head: (log) => log.changeHead({ chain: '0198c0de-0000-7000-8000-000000000009' }),
  change_chain_everywhere: async (log) => {
    const chain = '0198c0de-0000-7000-8000-000000000009';
    await log.rewrite((await log.records()).map((record) => ({ ...record, chain })));
    await log.empty('audit_checkpoint');
  },
  change_head_hash: (log) => log.changeHead({ hash: 'f'.repeat(64) }),
  lower_head: (log) => log.changeHead({ seq: EDITED }),
  raise_head: (log) => log.changeHead({ seq: 1_000_000 }),
  reset_head: (log) => log.changeHead({ seq: 0, hash: '0'.repeat(64) }),
  delete_head: (log) => log.empty('audit_head'),
  edit_checkpoint_hash: (log) => updateCheckpoint(log, { hash: 'f'.repeat(64) }),
  edit_checkpoint_signature: (log) => updateCheckpoint(log, { signature: SIGNATURE }),
  edit_checkpoint_key: (log) => updateCheckpoint(log, { key_id: 'f'.repeat(16) }),
  copy_checkpoint: copyCheckpoint,
  swap_checkpoints: swapCheckpoints,
  forge_checkpoint: (log) => log.forgeCheckpoint(),
  delete_checkpoint: async (log) => {
    const [first] = await log.checkpoints();
    await log.db
      .deleteFrom('audit_checkpoint')
      .where('seq', '=', first?.seq ?? 0)
      .execute();
  },
  empty_checkpoints: (log) => log.empty('audit_checkpoint'),
};
