import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { ProposalItem } from '../../access/simulation/proposal';
import type { Requester } from '../../auth/requested-by';
import { Planner } from '../../changes/plan/planner';
import type { Schema } from '../../database/schema';
import { Database } from '../../database/database';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import { CampaignStore } from '../storage/campaign-store';
import { DecisionStore } from '../storage/decision-store';
import { FollowedItems } from '../storage/followed-items';
import { ItemStore } from '../storage/item-store';
import { PlanningClaims } from './planning-claims';
import { EarlierPlans } from './earlier-plans';
import { FollowUp } from './follow-up';
import { inChanges, removalOf, type Removal } from './removal';

/** An item that no change can take away. */
interface Impossible {
  readonly position: number;
  readonly detail: string;
}

/** What is to be taken away, and not yet gone. */
const LEFT = ['to_remove', 'planned', 'impossible', 'returned'] as const;

/** Plans the change that takes away what was decided. */
@Injectable()
export class RemovalPlans {
  constructor(
    private readonly database: Database,
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly followed: FollowedItems,
    private readonly decisions: DecisionStore,
    @Inject(Planner) private readonly planner: Pick<Planner, 'current' | 'faultsAt' | 'plan'>,
    private readonly followUp: FollowUp,
    private readonly earlier: EarlierPlans,
    private readonly claims: PlanningClaims,
  ) {}

  /**
   * Plans what is left to be taken away; a plan that was cancelled, or left something, is replaced by another one. Throws
   * TooManyChangesError or ReviewPlannedConcurrentlyError (409), or as RevisionSource.
   */
  plan(id: string, by: Requester): Promise<void> {
    return this.claims.during(id, (token) => this.planLeft(id, by, token));
  }

  private async planLeft(id: string, by: Requester, token: string): Promise<void> {
    const { waiting, revision } = await this.earlier.of((await this.store.get(id)).changeIds);
    const at = await this.planner.current(revision);
    await this.followUp.evaluate(at.index);
    const { removals, impossible } = await this.possible(await this.left(id, waiting), at);
    const authors = await this.decisions.removers(id);
    for (const some of inChanges(removals)) {
      const proposal = some.flatMap(({ proposed }) => proposed);
      const wanted = { proposal, origin: { kind: 'review', id } as const, madeFromAuthors: authors };
      const alongside = (tx: Transaction<Schema>, changeId: string) =>
        this.keep(tx, id, token, changeId, some);
      await this.planner.plan({ ...wanted, alongside }, at, by);
    }
    await this.database.transaction(async (tx) => {
      await this.store.hold(tx, id);
      await this.claims.require(tx, id, token);
      await this.store.set(tx, id, { plan_due: 0 });
      for (const { position, detail } of impossible)
        await this.items.set(tx, id, [position], { outcome: 'impossible', outcome_detail: detail });
    });
  }

  /** Without what is in a change that waits. */
  private async left(id: string, waiting: ReadonlySet<string>): Promise<Removal[]> {
    const left: Removal[] = [];
    for await (const items of this.followed.withOutcomes(id, LEFT))
      for (const item of items)
        if (item.changeId === null || !waiting.has(item.changeId)) left.push(removalOf(item));
    return left;
  }

  /** With the plan or not at all, and only as long as no one else plans. */
  private async keep(
    tx: Transaction<Schema>,
    id: string,
    token: string,
    changeId: string,
    removals: readonly Removal[],
  ): Promise<void> {
    const positions = removals.map(({ item }) => item.position);
    const { changeIds, version } = await this.store.hold(tx, id);
    await this.claims.require(tx, id, token);
    const change_ids = JSON.stringify([...changeIds, changeId]);
    await this.store.set(tx, id, { change_ids, version: version + 1 });
    const planned = { outcome: 'planned', outcome_detail: null, change_id: changeId };
    await this.items.set(tx, id, positions, planned);
  }

  /** Faults are named up to a limit: what is left is asked for again. */
  private async possible(removals: readonly Removal[], at: IndexedRevision) {
    const impossible: Impossible[] = [];
    let left = [...removals];
    for (;;) {
      const owners: Removal[] = [];
      const proposal: ProposalItem[] = [];
      for (const one of left) {
        owners.push(...one.proposed.map(() => one));
        proposal.push(...one.proposed);
      }
      const faults = proposal.length === 0 ? [] : await this.planner.faultsAt(at, proposal);
      if (faults.length === 0) return { removals: left, impossible };
      const details = new Map<Removal, string>();
      for (const { pointer, detail } of faults) {
        const owner = owners[placeIn(pointer)];
        if (owner !== undefined) details.set(owner, detail);
      }
      // What cannot be attributed to an item hinders all of them.
      if (details.size === 0) for (const one of left) details.set(one, faults[0]!.detail);
      for (const [{ item }, detail] of details) impossible.push({ position: item.position, detail });
      left = left.filter((one) => !details.has(one));
    }
  }
}

/** `/body/items/3/roleId` is at 3. */
function placeIn(pointer: string): number {
  return Number(pointer.split('/')[3]);
}
