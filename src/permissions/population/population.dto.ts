import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { RowListQuery } from '../../lists/paging/list.query';

export class PopulationQuery extends RowListQuery {}

export class UsersWithoutRolesDto extends AnsweredFromDto {
  /** How many there are on all pages. */
  readonly total: number;
  /** By name and id. */
  readonly users: AccessSubjectDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export class RolesWithoutHoldersDto extends AnsweredFromDto {
  /** How many there are on all pages. */
  readonly total: number;
  /** By name and id. */
  readonly roles: NamedReferenceDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
