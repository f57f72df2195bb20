import { HeldRoleDto } from '../../lists/naming/held-role.dto';

/** A role that someone holds, whichever way and in whichever divisions. */
export class EffectiveRoleDto {
  readonly id: string;
  readonly name: string;
  /** Held in all divisions, future ones too. */
  readonly allDivisions: boolean;
  /** In how many divisions it is held; 0 when in all. */
  readonly divisionCount: number;
  /** Held directly. */
  readonly direct: boolean;
  /** Held through a group. */
  readonly inherited: boolean;
}

/** What someone holds. */
export class SubjectAccessDto {
  /**
   * Whether any of it counts: the subject is active, and a group passes its roles on. Where this is false, every check
   * is answered with no.
   */
  readonly effective: boolean;
  /** The roles, by name: at most 500. Roles that no longer exist give nothing and are not among them. */
  readonly effectiveRoles: EffectiveRoleDto[];
  readonly effectiveRoleCount: number;
  /** How many permissions an active subject holds in some division, without a condition. */
  readonly permissionCount: number;
  /** Held by the subject itself, by the name of the role: at most 500. All of them are in its list of grants. */
  readonly directGrants: HeldRoleDto[];
  readonly directGrantCount: number;
  /** Held through groups, which only users do: at most 500. All of them are in its list of grants. */
  readonly inheritedGrants: HeldRoleDto[];
  readonly inheritedGrantCount: number;
}
