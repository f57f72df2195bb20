import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { SubjectAccessDto } from '../subjects/subject-access.dto';
import { IsIn, IsOptional } from 'class-validator';
import { SubjectListQuery } from '../subjects/subject-list.query';

/** A program that signs in automatically or for people. */
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
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** An OAuth client with what it holds. */
export class OAuthClientDetailsDto extends AnsweredFromDto {
  readonly oauthClient: OAuthClientDto;
  readonly access: SubjectAccessDto;
}

export const clientSorts = ['name', '-name', 'state', '-state'] as const;
export const clientStates = ['active', 'inactive', 'disabled', 'unknown'] as const;

/** Which OAuth clients are asked for. All that is given must hold. */
export class ListOAuthClientsQuery extends SubjectListQuery {
  /** A leading `-` reverses the order. Names without regard to case, ties by id. */
  @IsOptional()
  @IsIn(clientSorts)
  readonly sort: (typeof clientSorts)[number] = 'name';

  /** `unknown`: a client that holds a role, and that no listing of clients shows. */
  @IsOptional()
  @IsIn(clientStates)
  readonly state?: (typeof clientStates)[number];
}
