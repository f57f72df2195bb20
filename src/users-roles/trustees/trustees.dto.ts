import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { SubjectAccessDto } from '../subjects/subject-access.dto';

/** Somebody of another organisation, or a group of it, with access to this one. */
export class TrusteeDto {
  readonly type: 'trustee_user' | 'trustee_group';
  readonly id: string;
  /** Absent when no listing shows them. */
  readonly name?: string;
  /** `unknown`: holds a role, and no listing of trustees shows them. */
  readonly state: 'active' | 'unknown';
  /** The organisation that they belong to, where known. */
  readonly organizationId?: string;
}

export class TrusteePageDto extends AnsweredFromDto {
  readonly trustees: TrusteeDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}

/** Somebody of another organisation with what they hold here. */
export class TrusteeDetailsDto extends AnsweredFromDto {
  readonly trustee: TrusteeDto;
  readonly access: SubjectAccessDto;
}
