import { HeldRoleDto } from '../../lists/naming/held-role.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';

export class HeldGrantPageDto extends AnsweredFromDto {
  /** By the name of the role. */
  readonly grants: HeldRoleDto[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
