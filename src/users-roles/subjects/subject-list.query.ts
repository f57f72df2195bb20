import { IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../http/boolean-query';
import { ListQuery } from '../../lists/paging/list.query';

/** What lists of users, groups and OAuth clients have in common. All that is given must hold. */
export class SubjectListQuery extends ListQuery {
  /** Part of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** Id of a role that the subject holds in some division; a user, directly or through a group. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /** Whether the subject holds any role that there is; a user, directly or through a group. */
  @BooleanQuery()
  readonly hasRoles?: boolean;
}
