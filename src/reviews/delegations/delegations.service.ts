import { Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { reviewerName, type Reviewer } from '../../access/reviews/reviewer-rule';
import { actorOf } from '../../audit/event/audit-actor';
import { looksLikeSecret } from '../../audit/event/secret-guard';
import { AuditedWork } from '../../audit/log/audited-work';
import { authorOf } from '../../auth/author';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError, type ErrorDetail } from '../../common/errors';
import { trustedTime } from '../../common/trusted-clock';
import type { Schema } from '../../database/schema';
import { utcTime } from '../../http/is-time';
import type { Decider } from '../decisions/decider';
import { Deciders } from '../decisions/deciders';
import {
  DelegationEndedError,
  DelegationNotOwnError,
  noSuchDelegation,
  ReviewStateError,
} from '../reviews.errors';
import { AssigneeStore } from '../storage/assignee-store';
import { CampaignStore } from '../storage/campaign-store';
import { isInForce, OF_NO_ONE, type Delegation } from './delegation';
import { DelegationCheck } from './delegation-check';
import { DelegationStore } from './delegation-store';

/** What is to be delegated to whom. */
export interface WantedDelegation {
  readonly from?: Reviewer | undefined;
  /** In place of `from`: what is assigned to no one. */
  readonly unassigned: boolean;
  readonly to: Reviewer;
  readonly reason: string;
  readonly endsAt?: string | undefined;
}

/** Makes and ends delegations, each with its record in the audit log. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly store: CampaignStore,
    private readonly delegations: DelegationStore,
    private readonly assignees: AssigneeStore,
    private readonly deciders: Deciders,
    private readonly check: DelegationCheck,
    private readonly audited: AuditedWork,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /**
   * One for each name under which the caller is asked. Throws NotFoundError (404), ReviewStateError (409),
   * DelegationNotOwnError (403), or as DelegationCheck.
   */
  async create(id: string, wanted: WantedDelegation, by: Requester): Promise<Delegation[]> {
    requireDeciding(by);
    const decider = await this.deciders.of(by.caller);
    return this.audited.runEach(actOf('review.delegated', id, by), async (tx) => {
      const campaign = await this.store.hold(tx, id);
      if (campaign.state !== 'open') throw new ReviewStateError(campaign.state, 'delegated in');
      const now = this.now();
      this.refuseFaults(wanted, now);
      const froms = await this.froms(tx, id, wanted, decider, by);
      const to = reviewerName(wanted.to);
      await this.check.require(tx, id, { froms, to, index: decider.index });
      const made = froms.map((from) => delegationOf(from, to, wanted, { at: now, by: decider.actor }));
      for (const one of made) await this.delegations.insert(tx, id, one);
      return { value: made, recorded: made.map((one) => ({ after: recordOf(one) })) };
    });
  }

  /**
   * By an owner of the review, or by one of the two whom it concerns. Throws NotFoundError (404), DelegationNotOwnError
   * (403) or DelegationEndedError (409).
   */
  async end(id: string, delegationId: string, by: Requester): Promise<Delegation> {
    requireDeciding(by);
    const { reviewers } = await this.deciders.of(by.caller);
    return this.audited.run(actOf('review.delegation_ended', id, by), async (tx) => {
      await this.store.hold(tx, id);
      const found = await this.delegations.get(id, delegationId, tx);
      if (found === undefined) throw noSuchDelegation();
      if (!manages(by) && ![found.from, found.to].some((name) => reviewers.includes(name)))
        throw new DelegationNotOwnError();
      const now = this.now();
      if (!isInForce(found, now)) throw new DelegationEndedError();
      const author = authorOf(by.caller);
      await this.delegations.end(tx, delegationId, now, author);
      const ended = { ...found, endedAt: now, endedBy: author };
      return { value: ended, recorded: { after: recordOf(ended) } };
    });
  }

  /** For whom it is: names of those who are asked in this review. */
  private async froms(
    tx: Transaction<Schema>,
    id: string,
    { from, unassigned }: WantedDelegation,
    { reviewers }: Decider,
    by: Requester,
  ): Promise<readonly string[]> {
    if (unassigned) {
      if (!manages(by)) throw new DelegationNotOwnError();
      return [OF_NO_ONE];
    }
    const names = from === undefined ? reviewers : [reviewerName(from)];
    if (!manages(by) && !names.every((name) => reviewers.includes(name))) throw new DelegationNotOwnError();
    const asked = await this.assignees.asked(id, names, tx);
    if (asked.length > 0) return asked;
    const detail = `${from === undefined ? 'is required, as you are' : 'is'} not asked in this review`;
    throw new InvalidRequestError([{ pointer: '/body/from', detail }]);
  }

  private refuseFaults({ from, unassigned, reason, endsAt }: WantedDelegation, now: string): void {
    const faults: ErrorDetail[] = [];
    if (unassigned && from !== undefined)
      faults.push({ pointer: '/body/from', detail: 'must be absent with `unassigned`' });
    if (looksLikeSecret(reason))
      faults.push({ pointer: '/body/reason', detail: 'must not contain a key or token' });
    if (endsAt !== undefined && utcTime(endsAt) <= now)
      faults.push({ pointer: '/body/endsAt', detail: 'must be in the future' });
    if (faults.length > 0) throw new InvalidRequestError(faults);
  }
}

/** Owners of reviews need not be reviewers; those who only read are neither. */
function requireDeciding(by: Requester): void {
  if (!manages(by) && !by.caller.permissions.has('reviews:decide')) throw new DelegationNotOwnError();
}

function manages({ caller }: Requester): boolean {
  return caller.permissions.has('reviews:manage');
}

function delegationOf(
  from: string,
  to: string,
  { reason, endsAt }: WantedDelegation,
  { at, by }: { at: string; by: Delegation['createdBy'] },
): Delegation {
  return {
    id: uuidv7(),
    from,
    to,
    reason,
    createdAt: at,
    createdBy: by,
    endsAt: endsAt === undefined ? null : utcTime(endsAt),
    endedAt: null,
    endedBy: null,
  };
}

function actOf<Action extends `review.${'delegated' | 'delegation_ended'}`>(
  action: Action,
  id: string,
  { caller, requestId }: Requester,
) {
  const target = { type: 'review' as const, id };
  return { action, actor: actorOf(caller), requestId, target, before: null };
}

function recordOf({ id, from, to, reason, createdAt, endsAt, endedAt }: Delegation) {
  return { delegationId: id, from, to, reason, createdAt, endsAt, endedAt };
}
