import type { AccessIndex } from '../../access/index/access-index';
import { toHistoryEntryDto } from '../../history/api/history-mapping';
import type { EntityNames } from '../../revisions/history/reading/entity-names';
import { affectedSubjects } from '../items/affected-subjects';
import type { AttributedItem } from '../items/drift-attribution';
import type { DriftItemDto } from './drift.dto';

/** Maximum number of affected subjects that are named for an item. */
const MAX_AFFECTED = 20;

export function toDriftItemDto(
  { item, logged, by, changeCount }: AttributedItem,
  index: AccessIndex,
  names: EntityNames,
): DriftItemDto {
  const { count, first } = affectedSubjects(item.change, index, MAX_AFFECTED);
  return {
    id: item.id,
    ...toHistoryEntryDto({ logged, by }, names),
    changeCount,
    affectedCount: count,
    affected: first.map(({ type, id, name }) => ({ type, id, name: name || undefined })),
  };
}
