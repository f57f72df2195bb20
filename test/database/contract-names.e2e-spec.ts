import type { Kysely } from 'kysely';
import { migrations } from '../../src/database/migrations';
import { openDatabase } from '../../src/database/open-database';
import type { Schema } from '../../src/database/schema';
import { describeOnEachDatabase } from '../support/each-database';

const before = migrations.filter(({ name }) => name < '0076');

const FORMER = {
  lockOut: [{ code: 'caller_locks_himself_out', permissions: ['admin'], items: [] }],
  findings: {
    created: 0,
    healed: 1,
    blocking: 0,
    list: [{ change: 'healed', ruleName: '"healed": moved_on' }],
  },
  blockers: [
    { code: 'lock_out', detail: 'caller_locks_himself_out: admin' },
    { code: 'rights_here', detail: 'gives rights', items: [0] },
  ],
  warnings: [{ item: 0, code: 'gives_rights_here', ownRoles: ['admin'] }],
};
const TODAY = {
  lockout: [{ code: 'caller_locked_out', permissions: ['admin'], items: [] }],
  findings: {
    created: 0,
    resolved: 1,
    blocking: 0,
    list: [{ change: 'resolved', ruleName: '"healed": moved_on' }],
  },
  blockers: [
    { code: 'lockout', detail: 'caller_locked_out: admin' },
    { code: 'privilege_escalation', detail: 'gives rights', items: [0] },
  ],
  warnings: [{ item: 0, code: 'grants_service_roles', serviceRoles: ['admin'] }],
};
const OUTCOMES = [
  [{ code: 'was_so_already' }, { code: 'already_applied' }],
  [{ code: 'moved_on' }, { code: 'changed_since' }],
  [
    { code: 'subject_gone', detail: '"told": as it was', told: true },
    { code: 'subject_not_found', detail: '"told": as it was', writeAttempted: true },
  ],
  [{ code: 'role_gone' }, { code: 'role_deleted' }],
  [{ code: 'division_gone' }, { code: 'division_deleted' }],
  [
    { code: 'refused', genesys: { status: 400, code: 'moved_on.by', words: 'No.' }, told: true },
    { code: 'refused', genesys: { status: 400, code: 'moved_on.by', message: 'No.' }, writeAttempted: true },
  ],
  [{ code: 'written' }, { code: 'written' }],
] as const;

async function insert(kysely: Kysely<Schema>, statusReason: string | null) {
  const by = { created_by_type: 'api_key', created_by_id: 'k', created_at: '', expires_at: '' };
  const summary = JSON.stringify(FORMER);
  await kysely
    .insertInto('change')
    .values({
      ...{ ...by, id: String(statusReason), status: 'paused', status_reason: statusReason, summary },
      ...{ base_revision: 1, item_count: 0, plan_sha256: '', origin: '{}' },
    })
    .execute();
  const rows = OUTCOMES.map(([outcome], position) => ({
    ...{ change_id: String(statusReason), position, subject_type: 'user', subject_id: `u${position}` },
    ...{
      plan: '{}',
      state: 'failed',
      outcome: JSON.stringify(outcome),
      calls: 0,
      attempts: 0,
      lease_until: '',
    },
  }));
  await kysely.insertInto('change_item').values(rows).execute();
  await kysely
    .insertInto('simulation')
    .values({
      ...{ ...by, id: String(statusReason), base_revision: 1, item_count: 0, proposal: '[]' },
      ...{ proposal_sha256: '', summary },
    })
    .execute();
}

async function insertAssertion(kysely: Kysely<Schema>, content: object) {
  const by = { type: 'api_key', id: 'k' };
  await kysely
    .insertInto('assertion')
    .values({
      ...{ id: 'a', version: 1, content: JSON.stringify(content) },
      ...{ created_at: '', created_by_type: by.type, created_by_id: by.id },
      ...{ updated_at: '', updated_by_type: by.type, updated_by_id: by.id },
    })
    .execute();
}

describeOnEachDatabase('Names of earlier releases', (open, { place }) => {
  it('are those of today in what changes and simulations hold', async () => {
    const settings = await place();
    const old = await openDatabase(settings, before);
    const reasons = ['asked_for', 'made_room', 'too_many_failures', null];
    for (const reason of reasons) await insert(old.kysely, reason);
    await old.close();
    const { kysely } = await open(settings);
    const changes = await kysely
      .selectFrom('change')
      .select(['status_reason', 'summary'])
      .orderBy('id')
      .execute();
    expect(changes.map(({ status_reason }) => status_reason)).toEqual([
      'requested',
      'evicted',
      null,
      'too_many_failures',
    ]);
    const simulations = await kysely.selectFrom('simulation').select('summary').execute();
    for (const { summary } of [...changes, ...simulations]) expect(JSON.parse(summary)).toEqual(TODAY);
    const items = await kysely.selectFrom('change_item').select(['position', 'outcome']).execute();
    expect(items).toHaveLength(OUTCOMES.length * reasons.length);
    for (const { position, outcome } of items) expect(JSON.parse(outcome!)).toEqual(OUTCOMES[position]![1]);
  });

  it('are those of today in claims', async () => {
    const settings = await place();
    const old = await openDatabase(settings, before);
    const content = { name: 'at "most": 2', claim: { kind: 'at_most_holders', permissions: ['admin'] } };
    await insertAssertion(old.kysely, { ...content, claim: { ...content.claim, most: 2 } });
    await old.close();
    const { kysely } = await open(settings);
    const row = await kysely.selectFrom('assertion').select('content').executeTakeFirstOrThrow();
    expect(JSON.parse(row.content)).toEqual({ ...content, claim: { ...content.claim, limit: 2 } });
  });
});
