import type { Wanted } from '../../access/conflicts/evaluate-rules';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { withinLimit } from './findings-limit';
import type { OpenFinding } from './plan-findings';

const subject = (id: string) => ({ type: 'user', id }) as IndexedSubject;
const open = (ruleId: string, subjectId: string): OpenFinding => ({
  id: subjectId,
  ruleId,
  name: 'Rule',
  severity: 'low',
  subjectType: 'user',
  subjectId,
  content: '{}',
});

/** Finds a violation of each subject in turn; true where it was wanted. */
const find = (wanted: Wanted, ruleId: string, ...subjects: IndexedSubject[]) =>
  subjects.map((one) => {
    const isWanted = wanted.wants(ruleId, one);
    if (isWanted) wanted.take(ruleId, one);
    return isWanted;
  });

describe('The limit of findings', () => {
  it('lets in so many new ones of each rule and no more', () => {
    const wanted = withinLimit([], new Map(), 2);
    expect(find(wanted, 'one', subject('a'), subject('b'), subject('c'))).toEqual([true, true, false]);
    expect(find(wanted, 'two', subject('c'))).toEqual([true]);
  });

  it('counts what is open among subjects that are not looked at', () => {
    const wanted = withinLimit([], new Map([['one', 2]]), 2);
    expect(find(wanted, 'one', subject('a'))).toEqual([false]);
  });

  it('never leaves out what is open already, so that nothing looks resolved', () => {
    const wanted = withinLimit([open('one', 'z')], new Map([['one', 2]]), 2);
    expect(find(wanted, 'one', subject('a'), subject('z'))).toEqual([false, true]);
    expect(find(wanted, 'one', { ...subject('z'), type: 'group' })).toEqual([false]);
  });
});
