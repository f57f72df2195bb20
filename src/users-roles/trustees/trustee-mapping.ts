import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { TrusteeSubject } from '../../access/model/snapshot';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { toAccessDto } from '../subjects/access-mapping';
import type { SubjectPage } from '../subjects/subject-list-kind';
import type { SubjectDetails } from '../subjects/subject-reader';
import type { TrusteeDetailsDto, TrusteeDto, TrusteePageDto } from './trustees.dto';

export function toTrusteePageDto({ published, items, total, nextPageToken }: SubjectPage): TrusteePageDto {
  return { trustees: items.map(toTrusteeDto), total, nextPageToken, ...answeredFrom(published) };
}

export function toTrusteeDetailsDto(details: SubjectDetails): TrusteeDetailsDto {
  const { published, subject } = details;
  return { trustee: toTrusteeDto(subject), access: toAccessDto(details), ...answeredFrom(published) };
}

export function toTrusteeDto({ type, id, state, entity }: IndexedSubject): TrusteeDto {
  const { name, organizationId } = (entity ?? {}) as Partial<TrusteeSubject>;
  return { type: type as TrusteeDto['type'], id, name, state: state as TrusteeDto['state'], organizationId };
}
