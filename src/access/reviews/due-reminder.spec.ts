import { dueReminder, isDeadlineNear, type Remindable } from './due-reminder';

const review: Remindable = {
  askedSince: '2026-01-01T12:00:00.000Z',
  deadlineAt: '2026-01-31T12:00:00.000Z',
  reminderDays: [7, 1],
};
const at = (time: string) => Date.parse(`2026-${time}:00.000Z`);

describe('dueReminder', () => {
  it.each([
    ['01-01T11:59', [], undefined],
    ['01-01T12:00', [], { kind: 'asked', daysBefore: 30 }],
    ['01-01T12:01', [30], undefined],
    ['01-24T11:59', [30], undefined],
    ['01-24T12:00', [30], { kind: 'reminder', daysBefore: 7 }],
    ['01-24T12:00', [30, 7], undefined],
    // No instance ran for weeks: one word, and not three.
    ['01-30T12:00', [], { kind: 'reminder', daysBefore: 1 }],
    ['01-30T12:00', [1], undefined],
    ['01-31T12:00', [], undefined],
  ])('at %s after %j: %j', (time, made, expected) => {
    expect(dueReminder(review, made, at(time))).toEqual(expected);
  });

  it('does not remind before anyone was asked', () => {
    const short = { ...review, askedSince: '2026-01-29T12:00:00.000Z' };
    expect(dueReminder(short, [], at('01-29T12:00'))).toEqual({ kind: 'asked', daysBefore: 2 });
    expect(dueReminder(short, [2], at('01-30T11:59'))).toBeUndefined();
    expect(dueReminder(short, [2], at('01-30T12:00'))).toEqual({ kind: 'reminder', daysBefore: 1 });
  });

  it('is said once where a reminder falls on the opening', () => {
    const week = { ...review, askedSince: '2026-01-24T12:00:00.000Z' };
    expect(dueReminder(week, [], at('01-24T12:00'))).toEqual({ kind: 'asked', daysBefore: 7 });
    expect(dueReminder(week, [7], at('01-25T12:00'))).toBeUndefined();
  });

  it('needs no days of its own', () => {
    const plain = { ...review, reminderDays: [] };
    expect(dueReminder(plain, [30], at('01-31T11:00'))).toBeUndefined();
  });
});

describe('isDeadlineNear', () => {
  it.each([
    ['01-24T11:59', [7, 1], false],
    ['01-24T12:00', [1, 7], true],
    ['01-31T11:59', [], false],
    ['02-01T00:00', [], true],
  ])('at %s with %j: %p', (time, days, expected) => {
    expect(isDeadlineNear(review.deadlineAt, days, at(time))).toBe(expected);
  });
});
