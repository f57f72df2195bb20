import { countOpen, countsAfter } from './open-counts';
import type { FindingsPlan, OpenFinding } from './plan-findings';

const finding = (ruleId: string): OpenFinding => ({
  id: 'id',
  ruleId,
  name: 'Rule',
  severity: 'low',
  subjectType: 'user',
  subjectId: 'ann',
  content: '{}',
});

describe('The counts of open findings', () => {
  it('are those of each rule', () => {
    expect(countOpen(['one', 'two', 'one'].map(finding))).toEqual(
      new Map([
        ['one', 2],
        ['two', 1],
      ]),
    );
  });

  it('follow what is opened and resolved, and leave alone what changes', () => {
    const plan: FindingsPlan = {
      opened: [finding('one'), finding('new')],
      changed: [finding('two')],
      resolved: [finding('two')],
    };
    const before = countOpen(['one', 'two', 'two'].map(finding));
    expect(countsAfter(before, plan)).toEqual(
      new Map([
        ['one', 2],
        ['two', 1],
        ['new', 1],
      ]),
    );
  });
});
