import type { SubjectType } from '../model/snapshot';

/** Which effective access is reviewed. All that is given must hold; an empty scope is everything. */
export interface ReviewScope {
  readonly subjectTypes?: readonly SubjectType[];
  /** These people. */
  readonly userIds?: readonly string[];
  /** These groups, and everyone in them. */
  readonly groupIds?: readonly string[];
  /** People of these divisions. */
  readonly userDivisionIds?: readonly string[];
  /** What applies in these divisions; what is held in all divisions applies in each. */
  readonly divisionIds?: readonly string[];
  readonly roleIds?: readonly string[];
  /** Roles that include a permission which matches one of these patterns. */
  readonly permissions?: readonly string[];
  /** Roles that open personal data of one of these categories. */
  readonly dataCategories?: readonly string[];
  /** Only roles with a powerful permission. */
  readonly powerfulOnly?: boolean;
}

/** Which permissions open the data of a category. */
export type PermissionsOfCategory = (category: string) => readonly string[];
