import type { Column, Row } from '../../tables/table-document';
import type { HistoryEntryDto } from './history.dto';

export const historyColumns: readonly Column[] = [
  { key: 'revision', title: 'Revision', kind: 'number' },
  { key: 'previousAsOf', title: 'After', kind: 'time' },
  { key: 'storedAt', title: 'Before', kind: 'time' },
  { key: 'kind', title: 'Kind' },
  { key: 'change', title: 'Change' },
  { key: 'subjectType', title: 'Subject type' },
  { key: 'subjectName', title: 'Subject' },
  { key: 'subjectId', title: 'Subject id', kind: 'id' },
  { key: 'groupName', title: 'Group' },
  { key: 'groupId', title: 'Group id', kind: 'id' },
  { key: 'relation', title: 'Relation' },
  { key: 'roleName', title: 'Role' },
  { key: 'roleId', title: 'Role id', kind: 'id' },
  { key: 'divisionName', title: 'Division' },
  { key: 'divisionId', title: 'Division id', kind: 'id' },
  { key: 'permission', title: 'Permission' },
  { key: 'accessPolicy', title: 'Access policy' },
  { key: 'fields', title: 'Fields', kind: 'list' },
  { key: 'permissionsAdded', title: 'Permissions added', kind: 'list' },
  { key: 'permissionsRemoved', title: 'Permissions removed', kind: 'list' },
  { key: 'attribution', title: 'Attribution' },
  { key: 'reason', title: 'Reason' },
  { key: 'actorType', title: 'Actor type' },
  { key: 'actorName', title: 'Actor' },
  { key: 'actorId', title: 'Actor id', kind: 'id' },
  { key: 'clientId', title: 'Client id', kind: 'id' },
  { key: 'time', title: 'Time', kind: 'time' },
  { key: 'auditId', title: 'Audit id', kind: 'id' },
  { key: 'via', title: 'Via' },
  { key: 'changeId', title: 'Change id', kind: 'id' },
];

export function historyRow(entry: HistoryEntryDto): Row {
  const { subject, group, role, division, by } = entry;
  return [
    entry.revision,
    entry.previousAsOf,
    entry.storedAt,
    entry.kind,
    entry.change,
    ...[subject?.type, subject?.name, subject?.id],
    ...[group?.name, group?.id, entry.relation],
    ...[role?.name, role?.id],
    ...[division?.name, division?.id],
    entry.permission,
    entry.accessPolicy?.name ?? entry.accessPolicy?.id,
    (entry.fields ?? []).map(({ field, before = '', after = '' }) => `${field}: ${before} → ${after}`),
    entry.permissionsAdded ?? [],
    entry.permissionsRemoved ?? [],
    ...[by.status, by.reason, by.actor?.type, by.actor?.name, by.actor?.id],
    ...[by.clientId, by.time, by.auditId, by.via, by.changeId],
  ].map((cell) => cell ?? null);
}
