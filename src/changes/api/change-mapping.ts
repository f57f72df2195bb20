import { toSimulationParts } from '../../simulations/api/simulation-mapping';
import type { HeldRole } from '../../access-model/subject-picture';
import type { Author, ItemOutcome, StoredChange, StoredItem } from '../change';
import { openIn } from '../storage/item-ledger';
import type { ChangeStore } from '../storage/change-store';
import type { ChangeDto, ChangeItemDto, ChangeProgressDto, ItemOutcomeDto } from './change.dto';

type Progress = Awaited<ReturnType<ChangeStore['progress']>>;

/** An item takes a reading, a write and a reading. */
const CALLS_AN_ITEM = 3;
const MOST_POSITIONS = 1_000;

export function toChangeDto(change: StoredChange, progress: Progress, callsPerMinute: number): ChangeDto {
  const { summary, origin } = change;
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
    ...toSimulationParts(summary),
    blockers: summary.blockers.map(({ code, detail, items }) => ({
      code,
      detail,
      items: items?.slice(0, MOST_POSITIONS),
    })),
    progress: toProgressDto(progress, callsPerMinute),
    revision: progress.revision ?? undefined,
    createdBy: nameOf(change.createdBy),
    createdAt: change.createdAt,
    expiresAt: change.expiresAt,
    approvedBy: change.approvedBy === null ? undefined : nameOf(change.approvedBy),
    approvedAt: change.approvedAt ?? undefined,
    startedAt: change.startedAt ?? undefined,
    endedAt: change.endedAt ?? undefined,
  };
}

export function toProgressDto({ counts, calls }: Progress, callsPerMinute: number): ChangeProgressDto {
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
  const callsLeft = openIn(counts) * CALLS_AN_ITEM;
  return {
    items,
    done: applied + drifted + refused + failed + skipped,
    calls,
    callsLeft,
    minutesLeft: Math.ceil(callsLeft / callsPerMinute),
  };
}

export function toChangeItemDto(item: StoredItem): ChangeItemDto {
  const { plan, outcome } = item;
  return {
    position: item.position,
    subjectType: item.subjectType,
    subjectId: item.subjectId,
    state: item.state,
    before: plan.before.map(toRole),
    add: plan.add.map(toRole),
    remove: plan.remove.map(toRole),
    inherited: plan.inherited.map((role) => ({ ...toRole(role), groupIds: [...role.groupIds] })),
    outcome: outcome === null ? undefined : toOutcomeDto(outcome),
    calls: item.calls,
    revision: item.revision ?? undefined,
    endedAt: item.endedAt ?? undefined,
  };
}

function toOutcomeDto({ code, detail, genesys, told, missing, surplus }: ItemOutcome): ItemOutcomeDto {
  return {
    code,
    detail,
    genesys: genesys && {
      status: genesys.status,
      code: genesys.code,
      words: genesys.words,
      correlationId: genesys.correlationId,
    },
    told,
    missing: missing?.map(toRole),
    surplus: surplus?.map(toRole),
  };
}

function toRole({ roleId, divisionId }: HeldRole) {
  return { roleId, divisionId };
}

function nameOf({ type, id }: Author): string {
  return `${type}:${id}`;
}
