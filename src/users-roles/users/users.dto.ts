import { NamedReferenceDto } from '../../answers/naming/named-reference.dto';
import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { SubjectAccessDto } from '../subjects/subject-access.dto';

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
   * The day (`YYYY-MM-DD`, UTC) of the last sign-in, where that was more than 90 days before the reading. Absent for who has
   * signed in since, and where Genesys does not tell.
   */
  readonly dormantSince?: string;
}

export class UserPageDto extends AnsweredFromDto {
  readonly users: UserDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A person with what they hold. */
export class UserDetailsDto extends AnsweredFromDto {
  readonly user: UserDto;
  /** The groups that pass their roles to the user: active, with roles enabled. */
  readonly groups: NamedReferenceDto[];
  readonly access: SubjectAccessDto;
}
