import { EvaluationStore } from '../../src/conflicts/findings/evaluation-store';
import { FindingStore } from '../../src/conflicts/findings/finding-store';
import { OpenFindingsReader } from '../../src/conflicts/open-findings-reader';
import { PeriodFindingsReader } from '../../src/conflicts/period-findings-reader';
import { LicenseStore } from '../../src/licenses/store/license-store';
import { describeOnEachDatabase } from '../support/each-database';

const AT = '2026-01-01T00:00:00.000Z';
const UNTIL = '2026-02-01T00:00:00.000Z';
/** A database takes neither NUL nor half of a surrogate pair, and none of these must become another one. */
const ids = ['a\u0000b', 'a\\u0000b', 'half\ud800', 'quo"ted', 'plain'];

describeOnEachDatabase('Ids of any characters', (open) => {
  it('have findings as all others', async () => {
    const database = await open();
    const evaluations = new EvaluationStore(database);
    const opened = ids.map((subjectId) => ({
      ...{ ruleId: 'rule', name: 'Rule', severity: 'high' as const, content: '{}' },
      ...{ subjectType: 'user' as const, subjectId },
    }));
    const evaluation = { revision: 1, digest: '', evaluatedAt: AT };
    await database.transaction((tx) =>
      evaluations.write(tx, { opened, changed: [], resolved: [] }, evaluation),
    );
    const sorted = [...ids].sort();
    const idsOf = (found: readonly { subjectId: string }[]) => found.map(({ subjectId }) => subjectId).sort();
    expect(idsOf(await evaluations.open('all'))).toEqual(sorted);
    expect(idsOf(await evaluations.open(ids.map((id) => ({ type: 'user', id }))))).toEqual(sorted);
    expect(idsOf(await new OpenFindingsReader(database).of(ids))).toEqual(sorted);
    const findings = new FindingStore(database);
    for (const subjectId of ids)
      expect(idsOf(await findings.page({ subjectId }, AT, 10))).toEqual([subjectId]);
    expect(await findings.idsOf(opened)).toEqual(ids.map(() => expect.any(String) as string));
    const period = await new PeriodFindingsReader(database).findings({ from: AT, to: UNTIL }, 10);
    expect(period.map(({ subject_id }) => subject_id).sort()).toEqual(sorted);
  });

  it('have licences as all others', async () => {
    const database = await open();
    const licenses = new LicenseStore(database);
    const assigned = new Map(ids.map((id) => [id, ['base']]));
    await database.transaction((tx) => licenses.replaceAssigned(tx, new Map(), assigned));
    expect(await licenses.assigned()).toEqual(assigned);
    const left = new Map([['plain', ['base']]]);
    await database.transaction((tx) => licenses.replaceAssigned(tx, assigned, left));
    expect(await licenses.assigned()).toEqual(left);
  });
});
