import type { HeldPermission } from '../../access/questions/access-differences';
import type { EntityNames, EntityReference } from '../../revisions/history/reading/entity-names';
import { namedIn, toHistoryEntryDto } from '../api/history-mapping';
import type { EffectiveChange } from './effective-changes';
import type { EffectiveChangeDto, HeldWhereDto } from './effective-history.dto';

/** What a change speaks of, so that it can be shown by name. */
export function namedInChange({ subject, causes }: EffectiveChange): EntityReference[] {
  return [{ kind: subject.type, id: subject.id }, ...causes.flatMap(namedIn)];
}

export function toEffectiveChangeDto(change: EffectiveChange, names: EntityNames): EffectiveChangeDto {
  const { subject, since, revision, differences, causes } = change;
  return {
    revision: revision.revision,
    asOf: revision.asOf,
    storedAt: revision.storedAt,
    previousRevision: since.revision,
    previousAsOf: since.asOf,
    subject: { ...subject, name: names({ kind: subject.type, id: subject.id }) },
    permissions: differences.map(({ permission, before, after }) => ({
      permission,
      change: before === undefined ? 'gained' : after === undefined ? 'lost' : 'changed',
      before: before && toWhereDto(before),
      after: after && toWhereDto(after),
    })),
    causes: causes.map((cause) => toHistoryEntryDto(cause, names)),
  };
}

function toWhereDto({ everywhere, divisionIds, conditionalDivisionIds }: HeldPermission): HeldWhereDto {
  return {
    everywhere,
    divisionIds: [...divisionIds],
    conditionalDivisionIds: [...conditionalDivisionIds],
  };
}
