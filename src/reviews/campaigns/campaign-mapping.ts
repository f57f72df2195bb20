import { toAuthorDto } from '../../definitions/definition-mapping';
import type { Campaign, ReviewDefinition } from '../review';
import type { ItemCount } from '../storage/item-store';
import type { WriteReviewDto } from './campaign.dto';
import type { ReviewDto, ReviewProgressDto } from './review.dto';

/** Without what is not given, so that it is the same after it was stored. */
export function toDefinition(wanted: WriteReviewDto): ReviewDefinition {
  const content = JSON.parse(JSON.stringify(wanted)) as Partial<WriteReviewDto>;
  delete (content as { name?: string }).name;
  return content as ReviewDefinition;
}

export function toReviewDto(campaign: Campaign, counts: readonly ItemCount[], unassigned: number): ReviewDto {
  const { origin, definition } = campaign;
  return {
    ...definition,
    stages: definition.stages.map((stage) => ({
      sources: [...stage.sources],
      named: [...stage.named],
    })),
    fallback: [...definition.fallback],
    reminderDays: [...(definition.reminderDays ?? [])],
    escalateTo: [...definition.escalateTo],
    planAtDeadline: definition.planAtDeadline ?? false,
    scope: definition.scope as ReviewDto['scope'],
    id: campaign.id,
    version: campaign.version,
    name: campaign.name,
    state: campaign.state,
    origin: origin.kind,
    originId: 'id' in origin ? origin.id : undefined,
    revision: campaign.revision ?? undefined,
    asOf: campaign.asOf ?? undefined,
    deadlineAt: campaign.deadlineAt ?? undefined,
    escalatedAt: campaign.escalatedAt ?? undefined,
    progress: progressOf(counts, unassigned),
    changeIds: [...campaign.changeIds],
    createdAt: campaign.createdAt,
    createdBy: toAuthorDto(campaign.createdBy),
    openedAt: campaign.openedAt ?? undefined,
    openedBy: campaign.openedBy === null ? undefined : toAuthorDto(campaign.openedBy),
    closingAt: campaign.closingAt ?? undefined,
    closedAt: campaign.closedAt ?? undefined,
  };
}

function progressOf(counts: readonly ItemCount[], unassigned: number): ReviewProgressDto {
  const sum = (isMeant: (one: ItemCount) => boolean) =>
    counts.filter(isMeant).reduce((total, { count }) => total + count, 0);
  const decided = (decision: string) => sum((one) => one.state === 'decided' && one.decision === decision);
  const outcome = (name: string) => sum((one) => one.outcome === name);
  return {
    total: sum(() => true),
    open: sum(({ state }) => state === 'open'),
    decided: sum(({ state }) => state === 'decided'),
    carriedOver: sum(({ state }) => state === 'carried_over'),
    notDecided: sum(({ state }) => state === 'not_decided'),
    keep: decided('keep'),
    takeAway: decided('take_away'),
    reduce: decided('reduce'),
    removed: outcome('removed'),
    impossible: outcome('impossible'),
    returned: outcome('returned'),
    unassigned,
  };
}
