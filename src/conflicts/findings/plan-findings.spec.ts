import type { FoundViolation } from '../../access/conflicts/evaluate-rules';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { Yielder } from '../../common/yielder';
import type { RuleLabel } from './rule-compilation';
import { MAX_CAUSES, planFindings, type OpenFinding } from './plan-findings';

const labels = new Map<string, RuleLabel>([['rule', { name: 'Rule', severity: 'high' }]]);
const cause = { roleId: 'r', divisionId: '*', parts: [0], conditional: false };

const violation = (id: string, causes = [cause]): FoundViolation => ({
  ruleId: 'rule',
  subject: { type: 'user', id } as IndexedSubject,
  violation: { conditional: false, divisionIds: [], causes, toxicRoleIds: [] },
});
const plan = (found: FoundViolation[], open: OpenFinding[] = []) =>
  planFindings(found, open, labels, new Yielder());
/** The findings as the plan for them would leave them. */
const opened = async (...found: FoundViolation[]): Promise<OpenFinding[]> =>
  (await plan(found)).opened.map((written) => ({ ...written, id: `finding of ${written.subjectId}` }));

describe('The plan for findings', () => {
  it('opens what is new, with the name and severity of its rule', async () => {
    const { opened: written, changed, resolved } = await plan([violation('ann')]);
    expect(written).toMatchObject([{ ruleId: 'rule', name: 'Rule', severity: 'high', subjectId: 'ann' }]);
    expect([changed, resolved]).toEqual([[], []]);
  });

  it('leaves alone what is as it was', async () => {
    const open = await opened(violation('ann'));
    expect(await plan([violation('ann')], open)).toEqual({ opened: [], changed: [], resolved: [] });
  });

  it('changes what has other causes now, or a rule of another severity', async () => {
    const [open] = await opened(violation('ann'));
    const more = await plan([violation('ann', [cause, { ...cause, roleId: 's' }])], [open!]);
    expect(more.changed.map(({ id }) => id)).toEqual(['finding of ann']);
    const graver = await plan([violation('ann')], [{ ...open!, severity: 'low' }]);
    expect(graver.changed).toMatchObject([{ id: 'finding of ann', severity: 'high' }]);
  });

  it('resolves what is no more', async () => {
    const open = await opened(violation('ann'), violation('bob'));
    expect((await plan([violation('bob')], open)).resolved).toMatchObject([{ id: 'finding of ann' }]);
  });

  it('tells subjects of different kinds with one id apart', async () => {
    const open = await opened(violation('ann'));
    const client = { ...violation('ann'), subject: { type: 'oauth_client', id: 'ann' } as IndexedSubject };
    expect((await plan([client], open)).resolved).toMatchObject([{ id: 'finding of ann' }]);
  });

  it('keeps the first causes and counts them all', async () => {
    const [open] = await opened(violation('ann', new Array<typeof cause>(25).fill(cause)));
    const { causes, causeCount } = JSON.parse(open!.content) as { causes: unknown[]; causeCount: number };
    expect([causes.length, causeCount]).toEqual([MAX_CAUSES, 25]);
  });
});
