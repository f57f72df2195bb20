import type { NameLookup } from '../../lists/naming/reference';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { RoleHolderDto, RoleSourceDto } from './roles.dto';
import type { RoleSource } from './role-holders';

export interface RoleHolder {
  readonly subject: IndexedSubject;
  readonly sources: readonly RoleSource[];
  readonly sourceCount: number;
}

export function toHolderDto(
  { subject, sources, sourceCount }: RoleHolder,
  nameOf: NameLookup,
): RoleHolderDto {
  const { type, id, entity, state } = subject;
  const shown = sources.map((source) => toSourceDto(source, nameOf));
  return { type, id, name: entity?.name, state, sources: shown, sourceCount };
}

function toSourceDto({ divisionId, groupId }: RoleSource, nameOf: NameLookup): RoleSourceDto {
  const group = groupId === undefined ? undefined : nameOf('group', groupId);
  return { division: nameOf('division', divisionId), group };
}
