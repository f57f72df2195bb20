import { policies } from '../../simulator/org/policies';
import { addGroup, edit, grant, orgWithAnn } from '../../simulator/org/testing/org-with-ann';
import { History, type Question } from './history';
import { Verdicts, type Answered } from './verdicts';

const question: Question = { type: 'user', id: 'ann', permission: edit };
const answered = (allowed: boolean, more: Partial<Answered> = {}): Answered => ({
  kind: 'single',
  asOf: '',
  answeredAtMs: 30,
  answers: [{ question, allowed }],
  ...more,
});

describe('Verdicts', () => {
  const org = orgWithAnn();
  const history = new History(org, 0);
  const at = (ms: number, change: string, make: () => void) => {
    make();
    history.record(org, ms, change);
  };
  at(10, 'granted', () => grant(org, 'ann', 'home'));
  at(20, 'revoked', () => org.grants.set('ann', []));
  at(40, 'granted again', () => grant(org, 'ann', 'home'));

  it('accepts what was true at some moment of its time, and counts that it was not always', () => {
    const verdicts = new Verdicts(history);
    verdicts.compare(answered(true), 15);
    verdicts.compare(answered(true, { answeredAtMs: 15 }), 12);
    expect(verdicts).toMatchObject({ questions: 2, allowed: 2, decisive: 1, untrueDenials: 0 });
  });

  it.each([
    ['before it was true', 0, 9],
    ['after it was true', 21, 30],
  ])('refuses what is allowed %s', (_when, fromMs, answeredAtMs) => {
    const compare = () => new Verdicts(history).compare(answered(true, { answeredAtMs }), fromMs);
    expect(compare).toThrow('single allows {"type":"user","id":"ann"');
  });

  it('counts what is denied though it was true all the time', () => {
    const verdicts = new Verdicts(history);
    verdicts.compare(answered(false, { answeredAtMs: 15 }), 12);
    verdicts.compare(answered(false), 15);
    expect(verdicts.untrueDenials).toBe(1);
  });

  it('takes a proposal for made', () => {
    const item = { subjectType: 'user', subjectId: 'ann', roleId: 'editor', divisionId: 'home' } as const;
    const asIf = (kind: 'grant_added' | 'grant_removed', answeredAtMs: number) =>
      answered(true, { answeredAtMs, proposal: [{ kind, ...item }] });
    const verdicts = new Verdicts(history);
    verdicts.compare(asIf('grant_added', 30), 21);
    expect(() => verdicts.compare(asIf('grant_removed', 15), 12)).toThrow('as if made');
  });

  it('wants all of what stands still to be exact', () => {
    expect(() => new Verdicts(history).compareExactly(answered(false))).toThrow('1 answers are wrong');
    expect(() => new Verdicts(history).compareExactly(answered(true))).not.toThrow();
  });

  it('refuses what combines two moments', () => {
    const mixed = orgWithAnn();
    addGroup(mixed, { individualIds: ['ann'] });
    const truth = new History(mixed, 0);
    mixed.groups.get('team')!.individualIds = [];
    truth.record(mixed, 10, 'ann leaves');
    grant(mixed, 'team', 'home', 'editor', 'PC_GROUP');
    truth.record(mixed, 20, 'the group gets the role');
    expect(() => new Verdicts(truth).compare(answered(true), 0)).toThrow('ann leaves');
  });

  it('does not take a condition for true, and does not forget what a role gave', () => {
    const conditional = orgWithAnn();
    grant(conditional, 'ann', 'home');
    const truth = new History(conditional, 0);
    conditional.roles.get('editor')!.policies = policies(edit).map((one) => ({ ...one, condition: {} }));
    truth.record(conditional, 10, 'on a condition');
    expect(() => new Verdicts(truth).compare(answered(true), 11)).toThrow('on a condition');
    expect(() => new Verdicts(truth).compare(answered(true), 5)).not.toThrow();
  });

  it('says so when the history is too short', () => {
    const short = new History(org, 100);
    expect(() => new Verdicts(short).compare(answered(true), 50)).toThrow('does not reach back');
  });
});
