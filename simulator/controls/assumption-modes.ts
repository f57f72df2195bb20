/** What Rolecall assumes where the API's documentation is silent: each of these, switched, makes one assumption false. */
export interface AssumptionModes {
  /** A page that was cut claims the size that was asked for, and counts the pages by it. */
  pageSizeEchoed: boolean;
  /** Listings by cursor name it otherwise than documented. */
  cursorsRenamed: boolean;
  /** `state=any` finds active users only. */
  anyStateIsActive: boolean;
  /** A deleted user is found without asking for deleted ones. */
  deletedUsersFound: boolean;
  /** An inactive user is not found by its id. */
  inactiveUsersHidden: boolean;
  /** Pages of users beyond the 10,000th row are refused. */
  usersWindowed: boolean;
  /** Owners of a group are among its members, even if they do not count. */
  ownersAmongMembers: boolean;
  /** Owners of a group are among its individual members, even if they are none. */
  ownersAmongIndividuals: boolean;
  inactiveGroupsConfer: boolean;
  /** Groups confer roles without `rolesEnabled`. */
  unmarkedGroupsConfer: boolean;
  /** The grants of a role list people who hold it through a group only. */
  inheritedGrantsListed: boolean;
  /** The grants of a user show those of groups, with the group's id. */
  inheritedGrantsShown: boolean;
  /** A grant in all divisions is one row of the division `*`, and not one for each division. */
  allDivisionsAsOne: boolean;
  /** The grants of a role are one row a subject, and not one a division. */
  grantRowsBySubject: boolean;
  /** Answers say how many calls are allowed. */
  rateLimitHeaders: boolean;
  /** Answers carry the id that Genesys support asks for. */
  correlationIds: boolean;
}

export const asAssumed: AssumptionModes = {
  pageSizeEchoed: false,
  cursorsRenamed: false,
  anyStateIsActive: false,
  deletedUsersFound: false,
  inactiveUsersHidden: false,
  usersWindowed: true,
  ownersAmongMembers: true,
  ownersAmongIndividuals: false,
  inactiveGroupsConfer: false,
  unmarkedGroupsConfer: false,
  inheritedGrantsListed: false,
  inheritedGrantsShown: true,
  allDivisionsAsOne: true,
  grantRowsBySubject: true,
  rateLimitHeaders: false,
  correlationIds: true,
};
