import { ConflictsModule } from '../../src/conflicts/conflicts.module';
import { Database } from '../../src/database/database';
import { describeOnEachDatabase } from '../support/each-database';
import { ConflictApp } from './conflict-app';

jest.setTimeout(120_000);

const TRIALS = 20;
const RULES = '/api/v1/conflict-rules';
const rule = {
  name: 'Agents do not edit',
  rationale: 'They check each other.',
  owner: 'Head of Care',
  severity: 'high',
  mode: 'warn',
  constraint: { kind: 'roles_exclude', roles: [{ id: 'agent' }, { id: 'editor' }] },
};

describeOnEachDatabase('Exceptions', (_open, { place }) => {
  it(`are not set once the rule is deleted, which happens at the same time, ${TRIALS} times`, async () => {
    const app = await ConflictApp.start(
      await place(),
      {
        users: [{ id: 'ada' }],
        roles: [{ id: 'agent' }, { id: 'editor' }],
        grants: [
          ['ada', 'agent', '*'],
          ['ada', 'editor', '*'],
        ],
      },
      [ConflictsModule],
    );
    const exception = {
      owner: 'Head of Care',
      reason: 'She learns.',
      compensatingControl: 'Looked at each week.',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    const findingOf = async (ruleId: string) => {
      const url = `/api/v1/conflicts?ruleId=${ruleId}`;
      return (await app.send<{ findings?: { id: string }[] }>('GET', url)).body.findings?.[0]?.id;
    };
    for (let trial = 0; trial < TRIALS; trial++) {
      const { id: ruleId } = (await app.send<{ id: string }>('POST', RULES, rule)).body;
      await app.until(async () => (await findingOf(ruleId)) !== undefined);
      const findingId = (await findingOf(ruleId))!;
      const [set, deleted] = await Promise.all([
        app.send<{ code?: string }>('PUT', `/api/v1/conflicts/${findingId}/exception`, exception),
        app.send('DELETE', `${RULES}/${ruleId}`, undefined, { 'if-match': '"1"' }),
      ]);
      expect(deleted.status).toBe(204);
      // Records are in the order of commits.
      const rows = app.app.get(Database).kysely.selectFrom('audit_record').select(['action', 'record']);
      const records = await rows.where('target_id', 'in', [findingId, ruleId]).orderBy('seq').execute();
      const done = records
        .filter(({ record }) => (JSON.parse(record) as { outcome: string }).outcome === 'success')
        .map(({ action }) => action);
      expect(done.at(-1)).toBe('conflict_rule.deleted');
      if (set.status !== 200) expect(set.body.code).toBe('conflict_resolved');
      else expect(done).toContain('conflict_exception.set');
    }
    await app.close();
  });
});
