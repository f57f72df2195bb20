import type { AccessIndex } from '../../access/index/access-index';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import type { Column, Row } from '../../tables/table-document';
import type { CauseDto, FindingDto } from './findings.dto';

/** How a finding appears in a file. */
export const findingColumns: readonly Column[] = [
  { key: 'id', title: 'Finding', kind: 'id' },
  { key: 'severity', title: 'Severity' },
  { key: 'state', title: 'State' },
  { key: 'ruleName', title: 'Rule' },
  { key: 'ruleId', title: 'Rule id', kind: 'id' },
  { key: 'subjectType', title: 'Subject type' },
  { key: 'subjectName', title: 'Subject' },
  { key: 'subjectId', title: 'Subject id', kind: 'id' },
  { key: 'kinds', title: 'Kinds', kind: 'list' },
  { key: 'conditional', title: 'On a condition' },
  { key: 'divisionIds', title: 'Division ids', kind: 'list' },
  { key: 'causes', title: 'Causes', kind: 'list' },
  { key: 'causeCount', title: 'Cause count', kind: 'number' },
  { key: 'firstSeenAt', title: 'First seen', kind: 'time' },
  { key: 'lastSeenAt', title: 'Last seen', kind: 'time' },
  { key: 'resolvedAt', title: 'Resolved', kind: 'time' },
  { key: 'reopenedAt', title: 'Opened again', kind: 'time' },
  { key: 'exceptionOwner', title: 'Exception owner' },
  { key: 'exceptionReason', title: 'Exception reason' },
  { key: 'compensatingControl', title: 'Compensating control' },
  { key: 'exceptionExpiresAt', title: 'Exception ends', kind: 'time' },
];

export function findingRow(finding: FindingDto, index: AccessIndex): Row {
  const { subject, exception } = finding;
  return [
    finding.id,
    finding.severity,
    finding.state,
    finding.ruleName,
    finding.ruleId,
    subject.type,
    subject.name ?? '',
    subject.id,
    finding.kinds,
    finding.conditional,
    finding.divisionIds,
    finding.causes.map((cause) => causeText(cause, index)),
    finding.causeCount,
    finding.firstSeenAt,
    finding.lastSeenAt,
    finding.resolvedAt ?? null,
    finding.reopenedAt ?? null,
    exception?.owner ?? null,
    exception?.reason ?? null,
    exception?.compensatingControl ?? null,
    exception?.expiresAt ?? null,
  ];
}

/** `Supervisor in Claims, through the group Leads`. */
function causeText(
  { roleId, roleName, divisionId, groupId, groupName }: CauseDto,
  index: AccessIndex,
): string {
  const division =
    divisionId === ALL_DIVISIONS ? 'all divisions' : (index.divisions.get(divisionId)?.name ?? divisionId);
  const through = groupId === undefined ? '' : `, through the group ${groupName ?? groupId}`;
  return `${roleName ?? roleId} in ${division}${through}`;
}
