import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { SubjectAccessDto } from '../subjects/subject-access.dto';

/** A group of people. */
export class GroupDto {
  readonly id: string;
  /** Absent when no listing shows the group. */
  readonly name?: string;
  /** `unknown`: holds a role, and no listing of groups shows it. */
  readonly state: 'active' | 'inactive' | 'deleted' | 'unknown';
  /** Without it, the group's grants count for nobody. */
  readonly rolesEnabled?: boolean;
  /** Whether owners count as members. */
  readonly includeOwners?: boolean;
  /** Members, and owners where they count as such. Absent without `rolesEnabled`: then members are not read. */
  readonly memberCount?: number;
  readonly ownerCount?: number;
}

export class GroupPageDto extends AnsweredFromDto {
  readonly groups: GroupDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A group with what it holds. Who is in it: `GET /api/v1/users?groupId=…`. */
export class GroupDetailsDto extends AnsweredFromDto {
  readonly group: GroupDto;
  readonly access: SubjectAccessDto;
}
