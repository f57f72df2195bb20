import type { DataCategory } from '../categories/data-category';
import type { PurposeContent } from '../purpose';

/** What is missing in the record of processing (GDPR Art. 30, with what Art. 6, 9 and 44 to 49 require), by code. */
export const gapMeanings = {
  controller_missing: 'The controller is not named (Art. 30(1)(a)): set PURPOSES_CONTROLLER.',
  legal_basis_missing: 'No legal basis is named (Art. 6).',
  special_condition_missing: 'Special categories are used without a condition that allows it (Art. 9).',
  owner_missing: 'No owner is named.',
  data_subjects_missing: 'The data subjects are not named (Art. 30(1)(c)).',
  recipients_missing: 'The recipients are not named (Art. 30(1)(d)).',
  safeguard_missing: 'Data go to a third country without a safeguard (Art. 30(1)(e)).',
  retention_missing: 'The retention period is not stated (Art. 30(1)(f)).',
  security_missing: 'The security measures are not stated (Art. 30(1)(g)).',
  category_unknown: 'A data category no longer exists.',
  category_inactive: 'A data category is no longer active.',
  review_missing: 'No review date is set.',
  review_due: 'The review is due.',
} as const;

export type GapCode = keyof typeof gapMeanings;

export interface Gap {
  readonly code: GapCode;
  /** What it is about, such as a category or country. */
  readonly about?: string;
}

/** The gaps of one purpose. `today` is a day such as `2026-01-31`. */
export function gapsOf(
  content: PurposeContent,
  categories: ReadonlyMap<string, DataCategory>,
  today: string,
): Gap[] {
  return [
    ...lawfulnessGaps(content, categories),
    ...recordGaps(content),
    ...categoryGaps(content, categories),
    ...reviewGaps(content, today),
  ];
}

function* lawfulnessGaps(
  { legalBasis, specialCategoryCondition, dataCategories }: PurposeContent,
  categories: ReadonlyMap<string, DataCategory>,
): Generator<Gap> {
  if (legalBasis === undefined) yield { code: 'legal_basis_missing' };
  const special = dataCategories.filter((key) => categories.get(key)?.content.sensitivity === 'special');
  if (specialCategoryCondition === undefined && special.length > 0) {
    yield { code: 'special_condition_missing', about: special.join(', ') };
  }
}

function* recordGaps(content: PurposeContent): Generator<Gap> {
  const { owner, dataSubjects, recipients, transfers = [], securityMeasures } = content;
  if (owner === undefined) yield { code: 'owner_missing' };
  if (dataSubjects === undefined) yield { code: 'data_subjects_missing' };
  if (recipients === undefined) yield { code: 'recipients_missing' };
  for (const { country, safeguard } of transfers) {
    if (safeguard === undefined) yield { code: 'safeguard_missing', about: country };
  }
  if (content.retention === undefined && content.retentionPolicyIds === undefined) {
    yield { code: 'retention_missing' };
  }
  if (securityMeasures === undefined) yield { code: 'security_missing' };
}

function* categoryGaps(
  { dataCategories }: PurposeContent,
  categories: ReadonlyMap<string, DataCategory>,
): Generator<Gap> {
  for (const key of dataCategories) {
    const category = categories.get(key);
    if (category === undefined) yield { code: 'category_unknown', about: key };
    else if (!category.active) yield { code: 'category_inactive', about: key };
  }
}

function* reviewGaps({ reviewDate }: PurposeContent, today: string): Generator<Gap> {
  if (reviewDate === undefined) yield { code: 'review_missing' };
  else if (isReviewDue(reviewDate, today)) yield { code: 'review_due', about: reviewDate };
}

/** Days of this form sort as text. */
export function isReviewDue(reviewDate: string, today: string): boolean {
  return reviewDate <= today;
}
