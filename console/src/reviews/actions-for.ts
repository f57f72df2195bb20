import type { Schemas } from '../api/client';
import type { Me } from '../session/use-me';
import { strings } from '../strings';

type Review = Schemas['ReviewDto'];
export type ReviewAct = 'open' | 'close' | 'plan' | 'cancel';

export interface ReviewAction {
  readonly act: ReviewAct;
  readonly label: string;
  readonly main: boolean;
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
}

const t = strings.reviews.acts;

const POSSIBLE: Readonly<Record<Review['state'], readonly ReviewAct[]>> = {
  draft: ['open', 'cancel'],
  open: ['close', 'cancel'],
  closing: ['plan'],
  closed: [],
  cancelled: [],
};

/** What the state of a review allows and the caller may do, with what follows. */
export function actionsFor(review: Review, { permissions }: Pick<Me, 'permissions'>): ReviewAction[] {
  if (!permissions.includes('reviews:manage')) return [];
  return POSSIBLE[review.state].map((act) => describe(act, review));
}

function describe(act: ReviewAct, review: Review): ReviewAction {
  const { progress, deadlineDays } = review;
  switch (act) {
    case 'open':
      return { act, label: t.open, main: true, title: t.openTitle, text: t.openText(deadlineDays) };
    case 'close':
      return { act, label: t.close, main: true, title: t.closeTitle, text: closeText(review) };
    case 'plan':
      return { act, label: t.plan, main: true, title: t.planTitle, text: t.planText(leftOf(progress)) };
    case 'cancel':
      return { act, label: t.cancel, main: false, title: t.cancelTitle, text: t.cancelText };
  }
}

function closeText({ progress, atDeadline }: Review): string {
  const decided = t.closeText(progress.takeAway + progress.reduce);
  return progress.open === 0 ? decided : `${decided} ${t.undecided[atDeadline](progress.open)}`;
}

function leftOf({ takeAway, reduce, removed }: Review['progress']): number {
  return takeAway + reduce - removed;
}
