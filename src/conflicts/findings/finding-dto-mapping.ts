import type { AccessIndex } from '../../access/index/access-index';
import { toAuthorDto } from '../../definitions/definition-mapping';
import type { Cause } from '../../access/conflicts/violation';
import type { ConflictException, Finding, FindingContent } from './finding';
import type { CauseDto, ExceptionDto, FindingDto } from './findings.dto';

/** Field by field. Names are those of the current snapshot, where there is one. */
export function toFindingDto(
  finding: Finding,
  evaluatedAt: string,
  index: AccessIndex | undefined,
): FindingDto {
  const { exception } = finding;
  return {
    id: finding.id,
    ruleId: finding.ruleId,
    ruleName: finding.ruleName,
    severity: finding.severity,
    state: finding.state,
    ...toViolationDto(finding, index),
    firstSeenAt: finding.firstSeenAt,
    firstRevision: finding.firstRevision,
    lastSeenAt: finding.resolvedAt ?? evaluatedAt,
    resolvedAt: finding.resolvedAt ?? undefined,
    resolvedRevision: finding.resolvedRevision ?? undefined,
    reopenedAt: finding.reopenedAt ?? undefined,
    exception: exception === null ? undefined : toExceptionDto(exception),
  };
}

/** Who breaks a rule, and how. */
export function toViolationDto(
  { content, subjectType: type, subjectId: id }: Pick<Finding, 'content' | 'subjectType' | 'subjectId'>,
  index: AccessIndex | undefined,
) {
  return {
    subject: { type, id, name: index?.subject(type, id)?.name || undefined },
    kinds: kindsOf(content),
    conditional: content.conditional,
    divisionIds: [...content.divisionIds],
    causes: content.causes.map((cause) => toCauseDto(cause, index)),
    causeCount: content.causeCount,
    toxicRoleIds: [...content.toxicRoleIds],
  };
}

function kindsOf({ causes, toxicRoleIds }: FindingContent): string[] {
  return [
    ...(causes.some(({ groupId }) => groupId === undefined) ? ['direct'] : []),
    ...(causes.some(({ groupId }) => groupId !== undefined) ? ['group'] : []),
    ...(toxicRoleIds.length > 0 ? ['toxic_role'] : []),
  ];
}

function toCauseDto(
  { roleId, divisionId, groupId, parts, conditional }: Cause,
  index: AccessIndex | undefined,
): CauseDto {
  return {
    roleId,
    roleName: index?.roles.get(roleId)?.name,
    divisionId,
    groupId,
    groupName: groupId === undefined ? undefined : index?.subject('group', groupId)?.name,
    parts: [...parts],
    conditional,
  };
}

function toExceptionDto(exception: ConflictException): ExceptionDto {
  return {
    owner: exception.owner,
    reason: exception.reason,
    compensatingControl: exception.compensatingControl,
    expiresAt: exception.expiresAt,
    createdAt: exception.createdAt,
    createdBy: toAuthorDto(exception.createdBy),
  };
}
