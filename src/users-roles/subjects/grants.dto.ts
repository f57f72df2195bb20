import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { HeldGrantDto } from './grant.dto';

export class HeldGrantPageDto extends AnsweredFromDto {
  /** By the name of the role. */
  readonly grants: HeldGrantDto[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}
