import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { dormantSinceOf } from '../../access/conflicts/dormant-since-of';
import { emailOf } from '../../access/reviews/people-behind';
import type { Group, User } from '../../access/model/snapshot';
import { peopleOf } from '../../access/model/people-of';
import { storedText } from '../../revisions/history/storage/stored-text';
import type { CarriedDecision } from '../items/review-item';
import type { NumberedSets } from './numbered-sets';
import type { AskedItem } from './review-content';

export function itemRow(
  campaignId: string,
  position: number,
  { subject, grant, sets, powerful, peers, digest }: AskedItem & { readonly digest: string },
  carried?: CarriedDecision,
) {
  return {
    campaign_id: campaignId,
    position,
    version: 1,
    digest,
    subject_type: subject.type,
    subject_id: storedText(subject.id),
    role_id: storedText(grant.roleId),
    division_id: storedText(grant.divisionId),
    powerful: powerful ? 1 : 0,
    peers_holding: peers?.holding ?? null,
    peers_total: peers?.total ?? null,
    stage: 0,
    sets: JSON.stringify(sets),
    assigned_set: sets.stages[0] ?? sets.fallback,
    state: carried === undefined ? 'open' : 'carried_over',
    decision: carried === undefined ? null : 'keep',
    decided_at: carried?.decidedAt ?? null,
    carried_from: carried === undefined ? null : JSON.stringify(carried),
  };
}

export function assigneeRows(campaignId: string, sets: NumberedSets) {
  return [...sets].flatMap(([number, { source, reviewers }]) =>
    reviewers.map((reviewer) => ({
      campaign_id: campaignId,
      set_number: number,
      reviewer: storedText(reviewer),
      source,
    })),
  );
}

export function subjectRow(campaignId: string, subject: IndexedSubject, index: AccessIndex) {
  const { type, id, name, state, entity } = subject;
  const email = emailOf(subject);
  const divisionId = type === 'user' ? (entity as User | undefined)?.divisionId : undefined;
  return {
    campaign_id: campaignId,
    subject_type: type,
    subject_id: storedText(id),
    name: storedText(name),
    state,
    email: email === undefined ? null : storedText(email),
    division_id: divisionId === undefined ? null : storedText(divisionId),
    dormant_since: dormantSinceOf(subject) ?? null,
    member_count: type === 'group' ? index.members(id).size : null,
  };
}

/** Everyone in the group, whether or not it passes its roles on now. */
export function memberRows(campaignId: string, { type, id, entity }: IndexedSubject) {
  if (type !== 'group' || entity === undefined) return [];
  return [...peopleOf(entity as Group)].map((userId) => ({
    campaign_id: campaignId,
    group_id: storedText(id),
    user_id: storedText(userId),
  }));
}
