import { toProposalEffect } from '../../proposals/proposal-effect-mapping';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { Author, ItemOutcome, StoredChange, StoredItem } from '../change';
import { countedWarnings } from '../change-warnings';
import { openIn, type ChangeProgress } from '../change-progress';
import type { EntityNames } from '../../revisions/history/reading/entity-names';
import type { ChangeDto, ChangeProgressDto } from './change.dto';
import type { ChangeItemDto, ItemOutcomeDto, NamedRoleDto } from './change-item.dto';
import type { AuthorNames } from './change-names';

/** An item takes a read, a write and a read, and two that prove the result; items that end together share these. */
const CALLS_PER_ITEM = 5;
const MAX_POSITIONS = 1_000;

export function toChangeDto(
  change: StoredChange,
  progress: ChangeProgress,
  names: AuthorNames,
  callsPerMinute: number,
): ChangeDto {
  const { summary, origin } = change;
  const counted = countedWarnings(change, progress);
  const { warnings, warningCount, ...parts } = toProposalEffect(summary);
  return {
    id: change.id,
    status: change.status,
    statusReason: change.statusReason ?? undefined,
    baseRevision: change.baseRevision,
    asOf: summary.asOf,
    partial: summary.partial,
    planSha256: change.planSha256,
    itemCount: change.itemCount,
    origin: origin.kind,
    originId: 'id' in origin ? origin.id : undefined,
    ...parts,
    warnings: [...counted, ...warnings],
    warningCount: counted.length + warningCount,
    blockers: summary.blockers.map(({ code, detail, items }) => ({
      code,
      detail,
      items: items?.slice(0, MAX_POSITIONS),
    })),
    progress: toProgressDto(progress, callsPerMinute),
    revision: progress.revision ?? undefined,
    createdBy: nameOf(change.createdBy),
    createdByName: names(change.createdBy),
    createdAt: change.createdAt,
    notBefore: summary.notBefore,
    expiresAt: change.expiresAt,
    approvedBy: change.approvedBy === null ? undefined : nameOf(change.approvedBy),
    approvedByName: change.approvedBy === null ? undefined : names(change.approvedBy),
    approvedAt: change.approvedAt ?? undefined,
    startedAt: change.startedAt ?? undefined,
    finishedAt: change.finishedAt ?? undefined,
  };
}

function toProgressDto(
  { counts, calls }: Pick<ChangeProgress, 'counts' | 'calls'>,
  callsPerMinute: number,
): ChangeProgressDto {
  const items = {
    planned: 0,
    reading: 0,
    writing: 0,
    verifying: 0,
    applied: 0,
    drifted: 0,
    refused: 0,
    failed: 0,
    skipped: 0,
    ...counts,
  };
  const { applied, drifted, refused, failed, skipped } = items;
  const remainingCalls = openIn(counts) * CALLS_PER_ITEM;
  return {
    items,
    done: applied + drifted + refused + failed + skipped,
    calls,
    remainingCalls,
    remainingMinutes: Math.ceil(remainingCalls / callsPerMinute),
  };
}

export function toChangeItemDto(item: StoredItem, names: EntityNames): ChangeItemDto {
  const { plan, outcome } = item;
  const toRole = ({ roleId, divisionId }: HeldRole): NamedRoleDto => ({
    roleId,
    roleName: names({ kind: 'role', id: roleId }),
    divisionId,
    divisionName: names({ kind: 'division', id: divisionId }),
  });
  return {
    position: item.position,
    subjectType: item.subjectType,
    subjectId: item.subjectId,
    subjectName: names({ kind: item.subjectType, id: item.subjectId }),
    state: item.state,
    before: plan.before.map(toRole),
    add: plan.add.map(toRole),
    remove: plan.remove.map(toRole),
    inherited: plan.inherited.map((role) => ({ ...toRole(role), groupIds: [...role.groupIds] })),
    impossible: plan.impossible?.map(toRole),
    outcome: outcome === null ? undefined : toOutcomeDto(outcome, toRole),
    calls: item.calls,
    revision: item.revision ?? undefined,
    finishedAt: item.finishedAt ?? undefined,
  };
}

function toOutcomeDto(
  { code, detail, genesys, writeAttempted, missing, surplus }: ItemOutcome,
  toRole: (grant: HeldRole) => NamedRoleDto,
): ItemOutcomeDto {
  return {
    code,
    detail,
    genesys: genesys && {
      status: genesys.status,
      code: genesys.code,
      message: genesys.message,
      correlationId: genesys.correlationId,
    },
    writeAttempted,
    missing: missing?.map(toRole),
    surplus: surplus?.map(toRole),
  };
}

function nameOf({ type, id }: Author): string {
  return `${type}:${id}`;
}
