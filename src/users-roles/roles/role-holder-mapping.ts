import type { NameOf } from '../../answers/naming/reference';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { PublishedSnapshot } from '../../sync/snapshot-store';
import type { RoleHolder, RoleHolderPage } from './role-holder-pages';
import type { RoleHolderDto, RoleHolderPageDto, RoleSourceDto } from './role-holders.dto';
import type { RoleSource } from './role-holders';

export function toHolderPageDto(page: RoleHolderPage, published: PublishedSnapshot): RoleHolderPageDto {
  const { total, nextPageToken } = page;
  return { holders: toHolderDtos(page), total, nextPageToken, ...answeredFrom(published) };
}

export function toHolderDtos({ holders, nameOf }: RoleHolderPage): RoleHolderDto[] {
  return holders.map((holder) => toHolderDto(holder, nameOf));
}

function toHolderDto({ subject, sources, sourceCount }: RoleHolder, nameOf: NameOf): RoleHolderDto {
  const { type, id, entity, state } = subject;
  const shown = sources.map((source) => toSourceDto(source, nameOf));
  return { type, id, name: entity?.name, state, sources: shown, sourceCount };
}

function toSourceDto({ divisionId, groupId }: RoleSource, nameOf: NameOf): RoleSourceDto {
  const group = groupId === undefined ? undefined : nameOf('group', groupId);
  return { division: nameOf('division', divisionId), group };
}
