import type { ChangeStatus } from './change';
import type { ChangeProgress } from './change-progress';
import { endStatus } from './end-status';
import type { PlanSummary } from './plan/plan-summary';

type Counts = ChangeProgress['counts'];
type Skipped = ChangeProgress['skippedBy'];

const ended = (counts: Counts, skippedBy: Skipped = {}, status: ChangeStatus = 'applying', inPart = 0) =>
  endStatus({ status, summary: { inPart } as PlanSummary }, { counts, skippedBy });

describe('endStatus', () => {
  it.each<[string, Counts, Skipped, ReturnType<typeof endStatus>]>([
    ['nothing while an item is planned', { planned: 1, applied: 2 }, {}, undefined],
    ['nothing while an item is read', { reading: 1 }, {}, undefined],
    ['nothing while an item is written', { writing: 1, failed: 3 }, {}, undefined],
    ['nothing while an item is verified', { verifying: 1 }, {}, undefined],
    ['applied where everything was written', { applied: 3 }, {}, 'applied'],
    ['applied where the rest was so already', { applied: 1, skipped: 2 }, { nothing_to_do: 2 }, 'applied'],
    ['applied where everything was so already', { skipped: 2 }, { nothing_to_do: 2 }, 'applied'],
    ['incomplete where one drifted', { applied: 2, drifted: 1 }, {}, 'incomplete'],
    ['incomplete where one was refused', { applied: 2, refused: 1 }, {}, 'incomplete'],
    ['incomplete where all failed', { failed: 3 }, {}, 'incomplete'],
    [
      'incomplete where one failed and another was skipped',
      { failed: 1, skipped: 1 },
      { changed_since: 1 },
      'incomplete',
    ],
    [
      'partially applied where a subject has moved on',
      { applied: 2, skipped: 1 },
      { changed_since: 1 },
      'partially_applied',
    ],
    [
      'partially applied without what was blocked',
      { applied: 1, skipped: 2 },
      { blocked: 2 },
      'partially_applied',
    ],
    [
      'partially applied where the rest was so already',
      { skipped: 2 },
      { nothing_to_do: 1, subject_deleted: 1 },
      'partially_applied',
    ],
    [
      'not applied where everything was left out',
      { skipped: 3 },
      { changed_since: 1, role_deleted: 2 },
      'not_applied',
    ],
  ])('says %s', (_, counts, skippedBy, expected) => {
    expect(ended(counts, skippedBy)).toBe(expected);
  });

  it('says cancelled of a cancelled change, whatever became of its items, once none is open', () => {
    expect(ended({ verifying: 1, skipped: 4 }, { cancelled: 4 }, 'cancelled')).toBeUndefined();
    expect(ended({ applied: 1, failed: 1, skipped: 4 }, { cancelled: 4 }, 'cancelled')).toBe('cancelled');
  });

  it('says partially applied where an item could bring back only a part', () => {
    expect(ended({ applied: 2 }, {}, 'applying', 1)).toBe('partially_applied');
  });
});
