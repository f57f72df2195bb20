/** Something in a proposal that cannot be simulated. */
export interface ItemFault {
  /** The place of the item in the proposal, from 0. */
  readonly item: number;
  /** The member of the item, as steps into it; empty for the item itself. */
  readonly path: readonly (string | number)[];
  readonly detail: string;
}

export type WarningCode =
  /** The same item occurs earlier in the proposal. */
  | 'repeated'
  | 'already_held'
  | 'not_held'
  /** What is to be removed is held through groups only: the removal changes nothing. */
  | 'only_inherited'
  | 'already_member'
  | 'not_a_member'
  /** Owners count as members of the group, and the one removed is an owner: the roles stay. */
  | 'still_counts_as_owner'
  /** Already the case. */
  | 'no_change'
  /** A Genesys role gained by it gives rights in this service: `serviceRoles`. */
  | 'grants_service_roles';

/** An item that is allowed and does nothing, or less than it seems to. */
export interface ItemWarning {
  readonly item: number;
  readonly code: WarningCode;
  /** With `only_inherited`: the groups through which it is held. */
  readonly groupIds?: readonly string[];
  readonly serviceRoles?: readonly string[];
}
