import type { Scene } from './scene';

export type Verdict = 'holds' | 'does_not_hold' | 'unknown';

/** What was found out of one assumption. `observed` holds counts and our own words: no name, e-mail or id. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly observed: string;
}

/** Something about Genesys that Rolecall relies on. `judge` is pure. */
export interface Assumption<O> {
  readonly id: string;
  readonly assumes: string;
  /** What it means for Rolecall when it does not hold. */
  readonly otherwise: string;
  readonly judge: (observed: O) => Judgement;
}

/** Asks Genesys once, and judges several assumptions by the answers. */
export interface Examination<O> {
  readonly observe: (scene: Scene) => Promise<O>;
  readonly assumptions: readonly Assumption<O>[];
}

export const unknown = (observed: string): Judgement => ({ verdict: 'unknown', observed });

export function judged(isSo: boolean | undefined, observed: string): Judgement {
  return { verdict: isSo === undefined ? 'unknown' : isSo ? 'holds' : 'does_not_hold', observed };
}
