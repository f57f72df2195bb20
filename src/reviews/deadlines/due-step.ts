import type { Campaign } from '../review';

type Timed = Pick<Campaign, 'state' | 'deadlineAt' | 'escalatedAt'> & {
  readonly definition: Pick<Campaign['definition'], 'atDeadline'>;
};

/** What is due in a review: others are asked once, and after that nothing more is decided. */
export function dueStep(
  { state, deadlineAt, escalatedAt, definition }: Timed,
  now: string,
): 'none' | 'escalate' | 'end' {
  if (state !== 'open' || deadlineAt === null || deadlineAt > now) return 'none';
  return definition.atDeadline === 'escalate' && escalatedAt === null ? 'escalate' : 'end';
}
