import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { CallsAnsweredFromDto } from '../usage.dto';
import { ClientUsageCountsDto } from './client-usage.dto';

/** An OAuth client in the list of their use. */
export class ListedClientUsageDto {
  readonly client: AccessSubjectDto;
  /** It acts for the users who sign in through it, with their permissions. */
  readonly actsForUsers: boolean;
  /** Otherwise nothing of it is called never used. */
  readonly complete: boolean;
  readonly counts: ClientUsageCountsDto;
  /** The month of its last call, such as `2026-11`. Absent: no call in the known window, or nothing is known. */
  readonly lastMonth?: string;
  /** The user who created it. Absent: Genesys does not tell. */
  readonly createdById?: string;
  /** How long its tokens are valid. Absent: Genesys does not tell. */
  readonly tokenSeconds?: number;
}

export class ClientUsagePageDto extends CallsAnsweredFromDto {
  readonly clients: ListedClientUsageDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
