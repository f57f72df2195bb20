import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { SubjectAccessDto } from '../subjects/subject-access.dto';
import { IsIn, IsOptional } from 'class-validator';
import { BooleanQuery } from '../../http/boolean-query';
import { SubjectListQuery } from '../subjects/subject-list.query';

/** A group of people. */
export class GroupDto {
  readonly id: string;
  /** Absent when no listing shows the group. */
  readonly name?: string;
  /** `unknown`: holds a role, and no listing of groups shows it. */
  readonly state: 'active' | 'inactive' | 'deleted' | 'unknown';
  /** Without it, the group's grants count for no one. */
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
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A group with what it holds. Who is in it: `GET /api/v1/users?groupId=…`. */
export class GroupDetailsDto extends AnsweredFromDto {
  readonly group: GroupDto;
  readonly access: SubjectAccessDto;
}

export const groupSorts = ['name', '-name', 'state', '-state'] as const;
export const groupStates = ['active', 'inactive', 'deleted', 'unknown'] as const;

/** Which groups are asked for. All that is given must hold. */
export class ListGroupsQuery extends SubjectListQuery {
  /** A leading `-` reverses the order. Names without regard to case, ties by id. */
  @IsOptional()
  @IsIn(groupSorts)
  readonly sort: (typeof groupSorts)[number] = 'name';

  /** `unknown`: a group that holds a role, and that no listing of groups shows. */
  @IsOptional()
  @IsIn(groupStates)
  readonly state?: (typeof groupStates)[number];

  /** Whether roles are enabled for the group: without, its grants count for no one. */
  @BooleanQuery()
  readonly rolesEnabled?: boolean;
}
