import type { Definition, DefinitionContent } from '../../../definitions/definition';

/** The content of an enforcement. A type alias, since interfaces are not assignable to JsonValue. */
export type EnforcementContent = DefinitionContent & {
  readonly permission?: string;
  /** Such as `GET /api/v2/users/{userId}`. */
  readonly operation?: string;
  /** The day from which it is enforced, such as `2027-02-01`. */
  readonly enforcedOn: string;
  /** Where that is announced. */
  readonly source?: string;
};

export type StoredEnforcement = Definition<EnforcementContent>;

/** One answer evaluates all of them. */
export const MAX_ENFORCEMENTS = 200;
