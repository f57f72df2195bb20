import type { Blocker } from './plan-summary';

export interface BlastLimits {
  readonly mostSubjects: number;
  readonly mostPercent: number;
}

/** A share says nothing of a small organisation. */
export const ALWAYS_ALLOWED = 10;

/** Blocks a change that reaches further than the settings allow. */
export function blastRadius(
  subjects: number,
  all: number,
  { mostSubjects, mostPercent }: BlastLimits,
): Blocker[] {
  const blocked = (detail: string): Blocker[] => [{ code: 'blast_radius', detail }];
  if (subjects > mostSubjects)
    return blocked(`reaches ${subjects} subjects, and CHANGES_MOST_SUBJECTS allows ${mostSubjects}`);
  if (subjects > ALWAYS_ALLOWED && subjects * 100 > mostPercent * all)
    return blocked(
      `reaches ${subjects} of ${all} subjects, and CHANGES_MOST_PERCENT allows ${mostPercent} %`,
    );
  return [];
}
