import type { Column, Row } from '../../tables/table-document';
import type { HistoryEntryDto } from '../api/history.dto';
import type { EffectiveChangeDto, HeldWhereDto } from './effective-history.dto';

export const effectiveColumns: readonly Column[] = [
  { key: 'revision', title: 'Revision', kind: 'number' },
  { key: 'previousAsOf', title: 'After', kind: 'time' },
  { key: 'storedAt', title: 'Before', kind: 'time' },
  { key: 'subjectType', title: 'Subject type' },
  { key: 'subjectName', title: 'Subject' },
  { key: 'subjectId', title: 'Subject id', kind: 'id' },
  { key: 'permission', title: 'Permission' },
  { key: 'change', title: 'Change' },
  { key: 'heldBefore', title: 'Held before', kind: 'list' },
  { key: 'heldAfter', title: 'Held after', kind: 'list' },
  { key: 'causes', title: 'Causes', kind: 'list' },
  { key: 'actors', title: 'Actors', kind: 'list' },
];

/** A row for each permission. */
export function effectiveRows({ subject, permissions, causes, ...change }: EffectiveChangeDto): Row[] {
  const actors = causes.flatMap(({ by }) => by.actor?.name ?? by.actor?.id ?? by.actor?.type ?? []);
  return permissions.map((one) => [
    change.revision,
    change.previousAsOf,
    change.storedAt,
    ...[subject.type, subject.name ?? null, subject.id],
    ...[one.permission, one.change, whereText(one.before), whereText(one.after)],
    causes.map(causeText),
    [...new Set(actors)],
  ]);
}

function whereText(held: HeldWhereDto | undefined): string[] {
  if (held === undefined) return [];
  if (held.everywhere) return ['everywhere'];
  return [...held.divisionIds, ...held.conditionalDivisionIds.map((id) => `${id} (conditional)`)];
}

function causeText({ kind, change, subject, group, role, division, permission }: HistoryEntryDto): string {
  const names = [subject?.name ?? subject?.id, group, role, division, permission];
  const shown = names.flatMap((one) => (typeof one === 'object' ? (one.name ?? one.id) : (one ?? [])));
  return `${kind} ${change}: ${shown.join(', ')}`;
}
