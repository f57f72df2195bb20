import type { Blocker } from './plan-summary';

export interface BlastLimits {
  readonly maxSubjects: number;
  readonly maxPercent: number;
}

/** A percentage means little in a small organisation. */
const ALWAYS_ALLOWED = 10;

/** Blocks a change that reaches further than the settings allow. */
export function blastRadius(
  subjects: number,
  all: number,
  { maxSubjects, maxPercent }: BlastLimits,
): Blocker[] {
  const blocked = (detail: string): Blocker[] => [{ code: 'blast_radius', detail }];
  if (subjects > maxSubjects)
    return blocked(`reaches ${subjects} subjects, and CHANGES_MAX_SUBJECTS allows ${maxSubjects}`);
  if (subjects > ALWAYS_ALLOWED && subjects * 100 > maxPercent * all)
    return blocked(`reaches ${subjects} of ${all} subjects, and CHANGES_MAX_PERCENT allows ${maxPercent} %`);
  return [];
}
