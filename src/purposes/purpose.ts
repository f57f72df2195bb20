import type { Author } from '../auth/author';

export const purposeStatuses = ['draft', 'active', 'inactive', 'retired'] as const;
export type PurposeStatus = (typeof purposeStatuses)[number];

/** What makes processing lawful: GDPR Art. 6(1) (a) to (f). */
export const legalBases = [
  'consent',
  'contract',
  'legal_obligation',
  'vital_interests',
  'public_task',
  'legitimate_interests',
] as const;
export type LegalBasis = (typeof legalBases)[number];

/** What allows processing of special categories: GDPR Art. 9(2) (a) to (j). */
export const specialConditions = [
  'explicit_consent',
  'employment_and_social_protection',
  'vital_interests',
  'not_for_profit_body',
  'made_public_by_data_subject',
  'legal_claims',
  'substantial_public_interest',
  'health_or_social_care',
  'public_health',
  'archiving_research_statistics',
] as const;
export type SpecialCondition = (typeof specialConditions)[number];

/** What makes a transfer to a third country lawful: GDPR Art. 45 to 49. */
export const safeguards = [
  'adequacy_decision',
  'standard_contractual_clauses',
  'binding_corporate_rules',
  'code_of_conduct',
  'certification',
  'derogation',
] as const;
export type Safeguard = (typeof safeguards)[number];

/** Data transferred to a country outside the European Economic Area. */
export type Transfer = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly recipient?: string;
  readonly safeguard?: Safeguard;
};

/** The content of a purpose. A type alias, since interfaces are not assignable to JsonValue. */
export type PurposeContent = {
  readonly name: string;
  readonly description: string;
  /** Keys, each once. */
  readonly dataCategories: readonly string[];
  readonly status: PurposeStatus;
  readonly legalBasis?: LegalBasis;
  /** Needed where one of the categories is special. */
  readonly specialCategoryCondition?: SpecialCondition;
  /** The person or team responsible for it. */
  readonly owner?: string;
  /** Whose data: customers, employees. */
  readonly dataSubjects?: readonly string[];
  readonly recipients?: readonly string[];
  /** Genesys roles whose holders work with the data for it. */
  readonly servingRoleIds?: readonly string[];
  readonly transfers?: readonly Transfer[];
  /** How long data are kept, in words. */
  readonly retention?: string;
  /** Genesys recording retention policies that implement it. */
  readonly retentionPolicyIds?: readonly string[];
  readonly securityMeasures?: string;
  /** The day (`2026-01-31`) on which it is due for review. */
  readonly reviewDate?: string;
  /** The purpose that replaced a retired one. */
  readonly successorId?: string;
};

/** A stored purpose. Times are RFC 3339 in UTC. */
export interface StoredPurpose {
  readonly id: string;
  /** Increases by one with every change. */
  readonly version: number;
  readonly content: PurposeContent;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** The content of a purpose at one version; `content` is null for the version in which it was deleted. */
export interface PurposeVersion {
  readonly version: number;
  readonly content: PurposeContent | null;
  readonly changedAt: string;
  readonly changedBy: Author;
}
