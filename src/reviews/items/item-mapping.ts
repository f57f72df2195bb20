import { ALL_DIVISIONS } from '../../access/model/snapshot';
import { reviewerOf } from '../../access/reviews/reviewer-rule';
import { toAuthorDto } from '../../definitions/definition-mapping';
import { ChangedByDto } from '../../history/attribution/changed-by.dto';
import type { ItemContext } from './item-context';
import type { ReviewedSubjectDto, ReviewItemDto } from './item.dto';
import type { ReviewItem } from './review-item';

export function toReviewItemDto(item: ReviewItem, context: ItemContext): ReviewItemDto {
  const { subjectType, subjectId, roleId, divisionId, assignedSet } = item;
  const { names, granted } = context;
  const asked = context.assignees.filter(({ set }) => set === assignedSet);
  const grant = granted.get(item.position);
  const now = context.now.get(item.position);
  return {
    reviewId: item.campaignId,
    position: item.position,
    version: item.version,
    subject: subjectOf(item, context),
    role: { id: roleId, name: names({ kind: 'role', id: roleId }) },
    division: {
      id: divisionId,
      name: divisionId === ALL_DIVISIONS ? 'All divisions' : names({ kind: 'division', id: divisionId }),
    },
    powerful: item.powerful,
    state: item.state,
    stage: item.stage,
    reviewers: asked.map(({ reviewer }) => reviewerOf(reviewer)),
    askedAs: asked[0]?.source,
    ...decisionOf(item),
    peers: item.peers,
    groupPeers: (now?.groupPeers ?? []).map(({ groupId: id, holding, total }) => ({
      group: { id, name: names({ kind: 'group', id }) },
      holding,
      total,
    })),
    unused: now?.isUnused,
    unusedPermissionCount: now?.unusedPermissions,
    forcedLicenses: now?.forcedLicenses && [...now.forcedLicenses],
    dataCategories: [...(context.categories.get(roleId) ?? [])],
    brokenRules: context.findings
      .filter((one) => one.subjectType === subjectType && one.subjectId === subjectId)
      .map(({ id, ruleId, ruleName, severity }) => ({ findingId: id, ruleId, ruleName, severity })),
    granted: grant && { asOf: grant.asOf, by: ChangedByDto.of(grant.by, names) },
    earlier: (context.earlier.get(item.position) ?? []).map((one) => ({
      ...one,
      reason: one.reason ?? undefined,
    })),
  };
}

function subjectOf({ subjectType, subjectId }: ReviewItem, { subjects }: ItemContext): ReviewedSubjectDto {
  const found = subjects.find(({ type, id }) => type === subjectType && id === subjectId);
  return {
    type: subjectType,
    id: subjectId,
    name: found?.name ?? '',
    state: (found?.state ?? 'unknown') as ReviewedSubjectDto['state'],
    dormantSince: found?.dormantSince ?? undefined,
    memberCount: found?.memberCount ?? undefined,
  };
}

function decisionOf(item: ReviewItem) {
  const { carriedFrom } = item;
  return {
    decision: item.decision ?? undefined,
    target: item.target ?? undefined,
    reason: item.reason ?? undefined,
    decidedAt: item.decidedAt ?? undefined,
    decidedBy: item.decidedBy === null ? undefined : toAuthorDto(item.decidedBy),
    carriedFrom:
      carriedFrom === null
        ? undefined
        : {
            reviewId: carriedFrom.campaignId,
            position: carriedFrom.position,
            decidedAt: carriedFrom.decidedAt,
          },
    outcome: item.outcome ?? undefined,
    outcomeDetail: item.outcomeDetail ?? undefined,
    changeId: item.changeId ?? undefined,
    removedRevision: item.removedRevision ?? undefined,
  };
}
