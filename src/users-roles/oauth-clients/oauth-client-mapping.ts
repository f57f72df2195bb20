import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { OAuthClient } from '../../access/model/snapshot';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { toAccessDto } from '../subjects/access-mapping';
import type { SubjectPage } from '../subjects/subject-list-kind';
import type { SubjectDetails } from '../subjects/subject-reader';
import type { OAuthClientDetailsDto, OAuthClientDto, OAuthClientPageDto } from './oauth-clients.dto';

export function toOAuthClientPageDto({ published, items, ...page }: SubjectPage): OAuthClientPageDto {
  const { total, nextPageToken } = page;
  return { oauthClients: items.map(toOAuthClientDto), total, nextPageToken, ...answeredFrom(published) };
}

export function toOAuthClientDetailsDto(details: SubjectDetails): OAuthClientDetailsDto {
  const { published, subject } = details;
  return { oauthClient: toOAuthClientDto(subject), access: toAccessDto(details), ...answeredFrom(published) };
}

export function toOAuthClientDto({ id, state, entity }: IndexedSubject): OAuthClientDto {
  const { name, grantType } = (entity ?? {}) as Partial<OAuthClient>;
  return { id, name, state: state as OAuthClientDto['state'], grantType };
}
