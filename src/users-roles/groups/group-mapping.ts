import type { IndexedSubject } from '../../access/index/indexed-subject';
import { peopleOf } from '../../access/model/people-of';
import type { Group } from '../../access/model/snapshot';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import { toAccessDto } from '../subjects/access-mapping';
import type { SubjectPage } from '../subjects/subject-list-kind';
import type { SubjectDetails } from '../subjects/subject-reader';
import type { GroupDetailsDto, GroupDto, GroupPageDto } from './groups.dto';

export function toGroupPageDto({ published, items, total, nextPageToken }: SubjectPage): GroupPageDto {
  return { groups: items.map(toGroupDto), total, nextPageToken, ...answeredFrom(published) };
}

export function toGroupDetailsDto(details: SubjectDetails): GroupDetailsDto {
  const { published, subject } = details;
  return { group: toGroupDto(subject), access: toAccessDto(details), ...answeredFrom(published) };
}

export function toGroupDto({ id, state, entity }: IndexedSubject): GroupDto {
  const shownState = state as GroupDto['state'];
  if (entity === undefined) return { id, state: shownState };
  const group = entity as Group;
  return {
    id,
    name: group.name,
    state: shownState,
    rolesEnabled: group.rolesEnabled,
    includeOwners: group.includeOwners,
    memberCount: group.rolesEnabled ? peopleOf(group).size : undefined,
    ownerCount: group.ownerIds.length,
  };
}
