import type { Severity } from '../../access/conflicts/conflict-rule';
import type { SubjectType } from '../../access/model/snapshot';
import type { ConflictExceptionRow, ConflictFindingRow } from '../../database/tables/conflict-finding-rows';
import type { Author } from '../../auth/author';
import { idFrom } from '../../revisions/history/storage/stored-text';
import type { ConflictException, Finding, FindingContent, FindingState } from './finding';

/** `now` decides whether an exception is in force. */
export function toFinding(
  row: ConflictFindingRow,
  exception: ConflictExceptionRow | undefined,
  now: string,
): Finding {
  return {
    id: row.id,
    ruleId: row.rule_id,
    ruleName: row.rule_name,
    severity: row.severity as Severity,
    subjectType: row.subject_type as SubjectType,
    subjectId: idFrom(row.subject_id),
    state: stateOf(row, exception, now),
    content: JSON.parse(row.content) as FindingContent,
    firstSeenAt: row.first_seen,
    firstRevision: row.first_revision,
    resolvedAt: row.resolved_at,
    resolvedRevision: row.resolved_revision,
    reopenedAt: reopenedAt(row, exception, now),
    exception: exception === undefined ? null : toException(exception),
  };
}

function stateOf(
  { state }: ConflictFindingRow,
  exception: ConflictExceptionRow | undefined,
  now: string,
): FindingState {
  if (state === 'resolved') return 'resolved';
  return exception !== undefined && exception.expires_at > now ? 'excepted' : 'open';
}

/** An exception that ends opens its finding again, at that moment. */
function reopenedAt(
  row: ConflictFindingRow,
  exception: ConflictExceptionRow | undefined,
  now: string,
): string | null {
  if (exception === undefined || exception.expires_at > now || row.state !== 'open') return row.reopened_at;
  const { expires_at } = exception;
  return row.reopened_at !== null && row.reopened_at > expires_at ? row.reopened_at : expires_at;
}

function toException(row: ConflictExceptionRow): ConflictException {
  return {
    id: row.id,
    owner: row.owner,
    reason: row.reason,
    compensatingControl: row.compensating_control,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    createdBy: { type: row.created_by_type as Author['type'], id: row.created_by_id },
  };
}
