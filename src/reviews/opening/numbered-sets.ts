import { NO_ONE } from '../../access/reviews/decision';
import type { AskedReviewers } from '../../access/reviews/reviewers-of';

/** Numbers for those who are asked: the same people from the same source, for the same purpose, have one number. */
export class NumberedSets {
  private readonly numbers = new Map<string, number>();
  private readonly sets: AskedReviewers[] = [];

  numberOf(asked: AskedReviewers, purpose: 'review' | 'escalation' = 'review'): number {
    if (asked.reviewers.length === 0) return NO_ONE;
    const key = JSON.stringify([purpose, asked.source, ...asked.reviewers]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.sets.push(asked);
    this.numbers.set(key, number);
    return number;
  }

  /** By their numbers, from 1. */
  *[Symbol.iterator](): Generator<readonly [number, AskedReviewers]> {
    for (const [place, asked] of this.sets.entries()) yield [place + 1, asked];
  }
}
