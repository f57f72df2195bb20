import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { SubjectAccessDto } from '../subjects/subject-access.dto';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { SubjectListQuery } from '../subjects/subject-list.query';

/** A person of the organisation. */
export class UserDto {
  readonly id: string;
  /** Absent when no listing shows the user. */
  readonly name?: string;
  readonly email?: string;
  /** `unknown`: holds a role or is in a group, and no listing of users shows them. */
  readonly state: 'active' | 'inactive' | 'deleted' | 'unknown';
  /** Where the user is at home. */
  readonly division?: NamedReferenceDto;
  /**
   * The day (`YYYY-MM-DD`, UTC) of the last sign-in, where that was more than 90 days before the sync. Absent for
   * users who have signed in since, and where Genesys does not say.
   */
  readonly dormantSince?: string;
}

export class UserPageDto extends AnsweredFromDto {
  readonly users: UserDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A person with what they hold. */
export class UserDetailsDto extends AnsweredFromDto {
  readonly user: UserDto;
  /** The groups that pass their roles to the user: active, with roles enabled. */
  readonly groups: NamedReferenceDto[];
  readonly access: SubjectAccessDto;
}

export const userSorts = ['name', '-name', 'email', '-email', 'state', '-state'] as const;
export const userStates = ['active', 'inactive', 'deleted', 'unknown'] as const;

/** Which users are asked for. All that is given must hold. */
export class ListUsersQuery extends SubjectListQuery {
  /** A leading `-` reverses the order. Names and addresses without regard to case, ties by id. */
  @IsOptional()
  @IsIn(userSorts)
  readonly sort: (typeof userSorts)[number] = 'name';

  /** Part of the e-mail address, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly email?: string;

  /** `unknown`: someone who holds a role or is in a group, but appears in no listing of users. */
  @IsOptional()
  @IsIn(userStates)
  readonly state?: (typeof userStates)[number];

  /** Id of the division that the user is at home in. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly divisionId?: string;

  /**
   * Id of a group that the user is in: as a member, or as an owner where owners count. Only groups with roles enabled
   * are read with their members.
   */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly groupId?: string;
}
