import { v7 as uuidv7 } from 'uuid';
import type { Proposal } from '../../access-index/simulation/proposal';
import { Breather } from '../../common/breather';
import { InvalidRequestError } from '../../common/invalid-request-error';
import { genesysUserOf } from '../../auth/genesys-user-of';
import type { Requester } from '../../auth/requested-by';
import type { AccessIndex } from '../../access-index/access-index';
import type { ErrorDetail } from '../../common/domain-error';
import type { RulesInForce } from '../../conflicts/rules-in-force';
import type { IndexedRevision, RevisionSource } from '../../sync/revision-source';
import type { ChangeOrigin, PlannedItem, StoredChange } from '../change';
import type { ChangeWriter } from '../storage/change-writer';
import { assessPlan } from './assess-plan';
import type { BlastLimits } from './blast-radius';
import { reviewChange } from './change-proposal';
import { planHash } from './plan-hash';
import { planItems } from './plan-items';
import type { PlanAssessment } from './plan-summary';

export const MOST_WARNINGS = 1_000;

export interface PlannerSettings {
  readonly limits: BlastLimits;
  readonly lifetimeMs: number;
  /** Both where there are two: the one that reads and the one that writes. */
  readonly ownClientIds: readonly string[];
}

export interface WantedChange {
  readonly proposal: Proposal;
  readonly origin: ChangeOrigin;
  readonly callerUserId?: string;
  /** Subjects that are named and left alone. */
  readonly leftAlone?: readonly PlannedItem[];
}

/** Makes plans of what is wanted, and says what they would do. */
export class Planner {
  constructor(
    private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    private readonly rules: Pick<RulesInForce, 'read'>,
    private readonly writer: Pick<ChangeWriter, 'plan'>,
    private readonly settings: PlannerSettings,
  ) {}

  /** The newest revision here; one that is not older than `revision`, where that is given. */
  current(revision?: number): Promise<IndexedRevision> {
    return this.revisions.indexedAt(
      revision === undefined ? undefined : { level: 'at_least_as_fresh', revision },
    );
  }

  /** Throws InvalidRequestError (400), TooManyChangesError (409), or what RevisionSource throws (503). */
  async plan(wanted: WantedChange, by: Requester): Promise<StoredChange> {
    const { published, index } = await this.current();
    const breather = new Breather();
    const { ownClientIds, lifetimeMs } = this.settings;
    const reviewed = await reviewChange(index, wanted.proposal, ownClientIds, breather);
    const faults = [...unknownCaller(index, wanted), ...reviewed.faults];
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const items = [...(await planItems(index, reviewed.items, breather)), ...(wanted.leftAlone ?? [])];
    const callerUserId = wanted.callerUserId ?? genesysUserOf(by);
    const now = Date.now();
    const change: StoredChange = {
      id: uuidv7(),
      status: 'planned',
      statusReason: null,
      baseRevision: index.revision,
      planSha256: await planHash(index.revision, items, breather),
      itemCount: items.length,
      summary: {
        ...(await this.assess(items, callerUserId)),
        ...(callerUserId !== undefined && { callerUserId }),
        asOf: published.snapshot.asOf,
        partial: published.partial,
        warnings: reviewed.warnings.slice(0, MOST_WARNINGS),
        warningCount: reviewed.warnings.length,
      },
      origin: wanted.origin,
      createdAt: new Date(now).toISOString(),
      createdBy: { type: by.caller.kind, id: by.caller.id },
      expiresAt: new Date(now + lifetimeMs).toISOString(),
      approvedAt: null,
      approvedBy: null,
      startedAt: null,
      endedAt: null,
      revision: null,
    };
    await this.writer.plan(change, items, by);
    return change;
  }

  /** What these items would do now. Positions are those in the list; what is skipped does nothing. */
  async assess(items: readonly PlannedItem[], callerUserId: string | undefined): Promise<PlanAssessment> {
    const { index } = await this.current();
    const { limits, ownClientIds } = this.settings;
    const rules = await this.rules.read();
    const inert = items.map((item) =>
      item.skipped === undefined ? item : { ...item, plan: { ...item.plan, add: [], remove: [] } },
    );
    return assessPlan(index, inert, { rules, limits, ownClientIds, callerUserId }, new Breather());
  }

  /** What of planned items does not exist any more. */
  async faultsNow(proposal: Proposal): Promise<InvalidRequestError['errors']> {
    const { index } = await this.current();
    return (await reviewChange(index, proposal, this.settings.ownClientIds, new Breather())).faults;
  }
}

function unknownCaller(index: AccessIndex, { callerUserId }: WantedChange): ErrorDetail[] {
  if (callerUserId === undefined || index.subject('user', callerUserId) !== undefined) return [];
  return [{ pointer: '/body/callerUserId', detail: 'names a user that does not exist' }];
}
