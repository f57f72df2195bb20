import { Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/errors';
import { trustedTime } from '../../common/trusted-clock';
import type { Schema } from '../../database/schema';
import { requireMatch } from '../../http/entity-tag';
import type { ReviewItem } from '../items/review-item';
import type { Campaign } from '../review';
import { noSuchReviewItem, ReviewSelectionChangedError, ReviewStateError } from '../reviews.errors';
import { CampaignStore } from '../storage/campaign-store';
import type { ItemFilter } from '../storage/item-filter';
import { ItemStore } from '../storage/item-store';
import { AskedSets } from './asked-sets';
import type { Decided, DecidedItem, DecisionWay } from './decided-item';
import type { Decider } from './decider';
import { Deciders } from './deciders';
import { decisionRecords } from './decision-records';
import { DecisionWriter } from './decision-writer';
import { MAX_POSITIONS } from './decision.dto';
import { decisionFaults } from './decision-faults';
import { MayDecide } from './may-decide';

/** Decided at once; more of them are several requests. */
const MAX_AT_ONCE = MAX_POSITIONS;
/** Faults that are named. */
const MAX_FAULTS = 100;

/** What is decided about each item. */
interface Choice {
  readonly item: ReviewItem;
  readonly decided: Decided;
  /** Where faults of it are, if not in the body as a whole. */
  readonly place?: string;
}

/** Selects items within the transaction that decides about them. */
export type Selection = (
  tx: Transaction<Schema>,
  campaign: Campaign,
  decider: Decider,
) => Promise<readonly Choice[]>;

/** Takes decisions, each with its record in the audit log. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly asked: AskedSets,
    private readonly deciders: Deciders,
    private readonly may: MayDecide,
    private readonly writer: DecisionWriter,
    private readonly audited: AuditedWork,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /**
   * Throws NotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412), InvalidRequestError (400),
   * ReviewStateError (409), or as MayDecide (403).
   */
  async decide(
    id: string,
    position: number,
    decided: Decided,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<ReviewItem> {
    await this.decideAll(id, 'single', by, async (tx) => {
      const item = await this.items.hold(tx, id, position);
      if (item === undefined) throw noSuchReviewItem();
      requireMatch(ifMatch, item.version);
      return [{ item, decided }];
    });
    return (await this.items.get(id, position))!;
  }

  /** All of them or none. Throws as `decide`, or ReviewSelectionChangedError (409). */
  decideInBulk(
    id: string,
    decided: Decided,
    { expectedCount, ...filter }: ItemFilter & { readonly expectedCount: number },
    by: Requester,
  ): Promise<{ count: number; actId: string }> {
    return this.decideAll(id, 'bulk', by, async (tx, campaign, decider) => {
      const sets = await this.asked.of(campaign.id, decider.reviewers, tx);
      const selected = { state: 'open' as const, ...filter, sets };
      const items = await this.items.page(id, selected, MAX_AT_ONCE + 1, 0, tx);
      if (items.length > MAX_AT_ONCE) throw tooMany();
      if (items.length !== expectedCount) throw new ReviewSelectionChangedError(expectedCount, items.length);
      return items.map((item) => ({ item, decided }));
    });
  }

  /** About the open items at these positions. All of them or none. Throws as `decideInBulk`. */
  decideAt(
    id: string,
    decided: Decided,
    positions: readonly number[],
    by: Requester,
  ): Promise<{ count: number; actId: string }> {
    return this.decideAll(id, 'bulk', by, async (tx) => {
      const items = await this.items.at(id, positions, tx);
      refuseUnknown(positions, items);
      const open = items.filter(({ state }) => state === 'open');
      if (open.length < items.length) throw new ReviewSelectionChangedError(items.length, open.length);
      return open.map((item) => ({ item, decided }));
    });
  }

  /** Decides about what is selected while no one else decides about it. */
  async decideAll(
    id: string,
    way: DecisionWay,
    by: Requester,
    select: Selection,
  ): Promise<{ count: number; actId: string }> {
    const actId = uuidv7();
    const decider = await this.deciders.of(by.caller);
    const act = {
      action: 'review.decided',
      actor: actorOf(by.caller),
      requestId: by.requestId,
      target: { type: 'review', id },
      before: null,
    } as const;
    return this.audited.runEach(act, async (tx) => {
      const campaign = await (way === 'single' ? this.store.share(tx, id) : this.store.hold(tx, id));
      if (campaign.state !== 'open') throw new ReviewStateError(campaign.state, 'decided in');
      const choices = await select(tx, campaign, decider);
      const items = choices.map(({ item }) => item);
      const delegationOf = await this.may.require(tx, id, items, decider);
      const faults = decisionFaults(choices, campaign.definition, decider.index);
      if (faults.length > 0) throw new InvalidRequestError(faults);
      const chosen = choices.map(({ item, decided }): DecidedItem => ({
        item,
        decided,
        delegationId: delegationOf(item)?.id ?? null,
      }));
      await this.writer.write(tx, id, chosen, { id: actId, way, at: this.now(), by: decider.actor });
      return { value: { count: chosen.length, actId }, recorded: decisionRecords(chosen, way, actId) };
    });
  }
}

function refuseUnknown(positions: readonly number[], items: readonly ReviewItem[]): void {
  const known = new Set(items.map(({ position }) => position));
  const faults = [...positions.entries()].flatMap(([place, position]) =>
    known.has(position)
      ? []
      : [{ pointer: `/body/positions/${place}`, detail: 'names no item of this review' }],
  );
  if (faults.length > 0) throw new InvalidRequestError(faults.slice(0, MAX_FAULTS), faults.length);
}

function tooMany(): InvalidRequestError {
  const detail = `selects more than ${MAX_AT_ONCE.toLocaleString('en')} items; narrow it`;
  return new InvalidRequestError([{ pointer: '/body/filter', detail }]);
}
