import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { SubjectAccessDto } from '../subjects/subject-access.dto';

/** A program that signs in by itself or for people. */
export class OAuthClientDto {
  readonly id: string;
  /** Absent when no listing shows the client. */
  readonly name?: string;
  /** `unknown`: holds a role, and no listing of clients shows it. */
  readonly state: 'active' | 'inactive' | 'disabled' | 'unknown';
  /** As Genesys has it, such as `CLIENT-CREDENTIALS`. */
  readonly grantType?: string;
}

export class OAuthClientPageDto extends AnsweredFromDto {
  readonly oauthClients: OAuthClientDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}

/** An OAuth client with what it holds. */
export class OAuthClientDetailsDto extends AnsweredFromDto {
  readonly oauthClient: OAuthClientDto;
  readonly access: SubjectAccessDto;
}
