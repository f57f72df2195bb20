import { dueStep } from './due-step';

const NOW = '2026-03-01T00:00:00.000Z';
const LATER = '2026-03-01T00:00:00.001Z';

describe('What is due in a review', () => {
  it.each([
    ['open', 'take_away', NOW, null, 'end'],
    ['open', 'leave_open', NOW, null, 'end'],
    ['open', 'escalate', NOW, null, 'escalate'],
    ['open', 'escalate', NOW, '2026-02-01T00:00:00.000Z', 'end'],
    ['open', 'escalate', LATER, null, 'none'],
    ['open', 'take_away', LATER, null, 'none'],
    ['draft', 'take_away', null, null, 'none'],
    ['closing', 'take_away', NOW, null, 'none'],
    ['closed', 'escalate', NOW, null, 'none'],
    ['cancelled', 'leave_open', NOW, null, 'none'],
  ] as const)('%s, %s, deadline %s, escalated %s: %s', (state, atDeadline, deadlineAt, escalatedAt, step) => {
    expect(dueStep({ state, deadlineAt, escalatedAt, definition: { atDeadline } }, NOW)).toBe(step);
  });
});
