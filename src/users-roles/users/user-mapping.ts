import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { User } from '../../access/model/snapshot';
import type { NameLookup } from '../../lists/naming/reference';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { toAccessDto } from '../subjects/access-mapping';
import type { SubjectPage } from '../subjects/subject-list-kind';
import type { SubjectDetails } from '../subjects/subject-reader';
import type { UserDetailsDto, UserDto, UserPageDto } from './users.dto';

export function toUserPageDto({ published, items, total, nextPageToken, nameOf }: SubjectPage): UserPageDto {
  const users = items.map((subject) => toUserDto(subject, nameOf));
  return { users, total, nextPageToken, ...answeredFrom(published) };
}

export function toUserDetailsDto(details: SubjectDetails): UserDetailsDto {
  const { published, subject, nameOf } = details;
  return {
    user: toUserDto(subject, nameOf),
    groups: subject.groupIds.map((id) => nameOf('group', id)),
    access: toAccessDto(details),
    ...answeredFrom(published),
  };
}

export function toUserDto({ id, state, entity }: IndexedSubject, nameOf: NameLookup): UserDto {
  const { name, email, divisionId, dormantSince } = (entity ?? {}) as Partial<User>;
  const division = divisionId === undefined ? undefined : nameOf('division', divisionId);
  return { id, name, email, state: state as UserDto['state'], division, dormantSince };
}
