/** Where the reviewers of an item come from. */
export const reviewerSources = [
  /** The manager of the person. */
  'manager',
  /** The owners of the group. */
  'group_owner',
  /** The owners of the role. */
  'role_owner',
  /** Those who answer for an OAuth client or another account that is not a person. */
  'account_owner',
  /** Those that the stage names. */
  'named',
] as const;
export type ReviewerSource = (typeof reviewerSources)[number];

/** `genesys_user`: an id. `email`: the person who signs in with this address. `api_key`: an id, for programs. */
export const reviewerTypes = ['genesys_user', 'email', 'api_key'] as const;
export type ReviewerType = (typeof reviewerTypes)[number];

/** Someone who is asked. */
export interface Reviewer {
  readonly type: ReviewerType;
  readonly id: string;
}

/** One round of a review. Of its sources, the first that names someone other than the person concerned is asked. */
export interface ReviewStage {
  readonly sources: readonly ReviewerSource[];
  /** With the source `named`. */
  readonly named: readonly Reviewer[];
}

export const responsibilityKinds = ['manager', 'group_owner', 'role_owner', 'account_owner'] as const;
export type ResponsibilityKind = (typeof responsibilityKinds)[number];

/** Who answers for a person, group, role or account, as an operator stated it. */
export interface Responsibility {
  readonly kind: ResponsibilityKind;
  /** Id of the person, group, role or account. */
  readonly of: string;
  readonly reviewer: Reviewer;
}

/** The name by which a reviewer and a caller are compared; the same as in a party. */
export function reviewerName({ type, id }: Reviewer): string {
  return `${type}:${type === 'email' ? id.trim().toLowerCase() : id}`;
}

export function reviewerOf(name: string): Reviewer {
  const at = name.indexOf(':');
  return { type: name.slice(0, at) as ReviewerType, id: name.slice(at + 1) };
}
