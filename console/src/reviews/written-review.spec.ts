import {
  blankReview,
  blankStage,
  faultsOf,
  isComplete,
  writtenReview,
  type ReviewFields,
  type StageFields,
} from './written-review';

const fields: ReviewFields = {
  ...blankReview,
  name: ' Admins ',
  stages: [{ sources: [], named: 'ada@example.com' }],
  fallback: 'bob@example.com',
};
const staged = (stage: Partial<StageFields>): ReviewFields => ({
  ...fields,
  stages: fields.stages.map((one) => ({ ...one, ...stage })),
});
const ada = { type: 'email', id: 'ada@example.com' };
const bob = { type: 'email', id: 'bob@example.com' };

describe('writtenReview', () => {
  it('leaves out what was not chosen', () => {
    expect(writtenReview(fields)).toEqual({
      name: 'Admins',
      scope: {},
      stages: [{ sources: ['named'], named: [ada] }],
      fallback: [bob],
      deadlineDays: 30,
      atDeadline: 'leave_open',
      requireReason: false,
    });
  });

  it('asks those who are named after the other sources, in their own order', () => {
    const { stages } = writtenReview(staged({ sources: ['role_owner', 'manager'] }));
    expect(stages).toEqual([{ sources: ['manager', 'role_owner', 'named'], named: [ada] }]);
    expect(writtenReview(staged({ sources: ['manager'], named: '' })).stages).toEqual([
      { sources: ['manager'], named: [] },
    ]);
  });

  it('has each stage', () => {
    const second = { sources: [], named: 'bob@example.com' };
    expect(writtenReview({ ...fields, stages: [...fields.stages, second] }).stages).toEqual([
      { sources: ['named'], named: [ada] },
      { sources: ['named'], named: [bob] },
    ]);
  });

  it('has the scope that was chosen', () => {
    const chosen = {
      roles: [{ id: 'r', name: 'R' }],
      divisions: [{ id: 'd', name: 'D' }],
      powerfulOnly: true,
    };
    expect(writtenReview({ ...fields, ...chosen }).scope).toEqual({
      roleIds: ['r'],
      userDivisionIds: ['d'],
      powerfulOnly: true,
    });
  });

  it('names those who are asked after the deadline only where others are asked then', () => {
    expect(writtenReview({ ...fields, escalateTo: 'bob@example.com' })).not.toHaveProperty('escalateTo');
    expect(
      writtenReview({ ...fields, escalateTo: 'bob@example.com', atDeadline: 'escalate' }).escalateTo,
    ).toEqual([bob]);
  });
});

describe('isComplete', () => {
  it.each<[boolean, string, Partial<ReviewFields>]>([
    [true, 'with all that is needed', {}],
    [false, 'without a name', { name: ' ' }],
    [false, 'without anyone who is asked', staged({ named: '' })],
    [true, 'with a source instead of names', staged({ named: '', sources: ['manager'] })],
    [false, 'without a fallback', { fallback: '' }],
    [false, 'without those who are asked after the deadline', { atDeadline: 'escalate' }],
    [false, 'with a line that names no one', staged({ named: 'ada@example.com\nBob' })],
    [false, 'with a stage that asks no one', { stages: [...fields.stages, blankStage] }],
  ])('is %p %s', (expected, _, changed) => {
    expect(isComplete({ ...fields, ...changed })).toBe(expected);
  });

  it('does not mind what is hidden', () => {
    expect(faultsOf({ ...fields, escalateTo: 'Bob' })).toEqual([]);
  });
});
