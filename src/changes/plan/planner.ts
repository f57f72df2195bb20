import { subjectKey } from '../../access/matrix/grant-key';
import { Inject, Injectable } from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import { OwnAccess } from '../../proposals/own-access';
import { trustedNow } from '../../common/trusted-clock';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Proposal } from '../../access/simulation/proposal';
import { Yielder } from '../../common/yielder';
import { type ErrorDetail, InvalidRequestError } from '../../common/errors';
import { genesysUserOf } from '../../auth/genesys-user-of';
import { actorOfCaller } from '../../auth/party';
import type { Requester } from '../../auth/requested-by';
import type { Schema } from '../../database/schema';
import type { AccessIndex } from '../../access/index/access-index';
import { EnabledRulesReader, type RulesRead } from '../../conflicts/enabled-rules-reader';
import { LicenseEffectReader } from '../../licenses/license-effect-reader';
import { type IndexedRevision, RevisionSource } from '../../revisions/current/revision-source';
import type { Author, ChangeOrigin, Maker, PlannedItem, StoredChange } from '../change';
import { serviceRoleWarnings } from '../../proposals/service-role-warnings';
import type { DerivedPlan } from '../derived/derived-plan';
import { ChangeWriter } from '../storage/change-writer';
import { assessPlan } from './assess-plan';
import type { BlastLimits } from './blast-radius';
import { reviewChange } from './change-proposal';
import { planHash } from './plan-hash';
import { planItems } from './plan-items';
import { permissionBlockers } from './permission-blockers';
import type { AssessedPlan, PlanAssessment, PlanSummary } from './plan-summary';

const MAX_WARNINGS = 1_000;

type PlannerSettings = BlastLimits & Pick<ChangesSettings, 'planLifetimeMs'>;

export interface RequestedChange {
  readonly proposal: Proposal;
  readonly origin: ChangeOrigin;
  readonly callerUserId?: string;
  /** RFC 3339, UTC. */
  readonly notBefore?: string;
  /** Who made what it is made from. */
  readonly madeFromAuthors?: readonly Author[];
  /** What it is made from another change. */
  readonly derived?: Pick<DerivedPlan, 'leftAlone' | 'inPart' | 'inactive'>;
  /** What is stored together with the plan, or not at all. */
  readonly alongside?: (tx: Transaction<Schema>, id: string) => Promise<void>;
  /** The same error, with faults that point at what the caller sent. */
  readonly inFile?: (error: unknown) => Error;
}

/** Makes plans of what is requested, and determines what they would do. */
@Injectable()
export class Planner {
  constructor(
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    @Inject(EnabledRulesReader) private readonly rules: Pick<EnabledRulesReader, 'read'>,
    @Inject(ChangeWriter) private readonly writer: Pick<ChangeWriter, 'plan'>,
    @Inject(OwnAccess) private readonly own: Pick<OwnAccess, 'clientIds' | 'roleMap'>,
    @Inject(LicenseEffectReader) private readonly licenses: Pick<LicenseEffectReader, 'of'>,
    @Inject(ChangesSettings) private readonly settings: PlannerSettings,
  ) {}

  /** The newest revision here; one that is not older than `revision`, where that is given. */
  current(revision?: number): Promise<IndexedRevision> {
    return this.revisions.indexedAt(
      revision === undefined ? undefined : { level: 'at_least_as_fresh', revision },
    );
  }

  /** All of the plan is of the revision `at`. Throws InvalidRequestError (400) or TooManyChangesError (409). */
  async plan(wanted: RequestedChange, at: IndexedRevision, by: Requester): Promise<StoredChange> {
    const { published, index } = at;
    const yielder = new Yielder();
    const reviewed = await reviewChange(index, wanted.proposal, this.own.clientIds, yielder);
    const faults = [...unknownCaller(index, wanted), ...reviewed.faults];
    if (faults.length > 0) throw located(new InvalidRequestError(faults), wanted);
    const items = withDerived(await planItems(index, reviewed.items, yielder), wanted);
    const callerUserId = wanted.callerUserId ?? genesysUserOf(by);
    const warnings = [...serviceRoleWarnings(index, reviewed.items, this.own.roleMap), ...reviewed.warnings];
    const maker = { callerUserId, permissions: by.caller.permissions };
    const { assessment, simulation } = await this.assessed(at, items, maker);
    const licenses = await this.licenses.of(simulation);
    const now = trustedNow();
    const { notBefore } = wanted;
    const dueAt = notBefore === undefined ? now : Math.max(now, Date.parse(notBefore));
    const change: StoredChange = {
      id: uuidv7(),
      status: 'planned',
      statusReason: null,
      baseRevision: index.revision,
      planSha256: await planHash(index.revision, items, yielder),
      itemCount: items.length,
      summary: {
        ...assessment,
        licenses,
        ...(callerUserId !== undefined && { callerUserId }),
        ...(notBefore !== undefined && { notBefore }),
        asOf: published.snapshot.asOf,
        partial: published.partial,
        warnings: warnings.slice(0, MAX_WARNINGS),
        warningCount: warnings.length,
        ...countsOf(wanted),
      },
      origin: wanted.origin,
      createdAt: new Date(now).toISOString(),
      createdBy: actorOfCaller(by.caller),
      madeFromAuthors: wanted.madeFromAuthors ?? [],
      expiresAt: new Date(dueAt + this.settings.planLifetimeMs).toISOString(),
      approvedAt: null,
      approvedBy: null,
      startedAt: null,
      finishedAt: null,
      revision: null,
    };
    await this.writer.plan(change, items, by, wanted.alongside);
    return change;
  }

  /** What these items would do at a revision. Positions are those in the list; what is skipped does nothing. */
  async assess(
    at: IndexedRevision,
    items: readonly PlannedItem[],
    maker: Maker,
    rules?: RulesRead,
  ): Promise<PlanAssessment> {
    return (await this.assessed(at, items, maker, rules)).assessment;
  }

  private async assessed(
    { index }: IndexedRevision,
    items: readonly PlannedItem[],
    maker: Maker,
    rules?: RulesRead,
  ): Promise<AssessedPlan> {
    const { clientIds: ownClientIds, roleMap } = this.own;
    rules ??= await this.rules.read();
    const inert = items.map((item) =>
      item.skipped === undefined ? item : { ...item, plan: { ...item.plan, add: [], remove: [] } },
    );
    const { callerUserId } = maker;
    const guarded = { rules, limits: this.settings, ownClientIds, callerUserId };
    const { assessment, simulation } = await assessPlan(index, inert, guarded, new Yielder());
    const rights = permissionBlockers(index, inert, maker, roleMap);
    return { assessment: { ...assessment, blockers: [...assessment.blockers, ...rights] }, simulation };
  }

  /** What of planned items a revision does not have any more. */
  async faultsAt({ index }: IndexedRevision, proposal: Proposal): Promise<InvalidRequestError['errors']> {
    return (await reviewChange(index, proposal, this.own.clientIds, new Yielder())).faults;
  }
}

function unknownCaller(index: AccessIndex, { callerUserId }: RequestedChange): ErrorDetail[] {
  if (callerUserId === undefined || index.subject('user', callerUserId) !== undefined) return [];
  return [{ pointer: '/body/callerUserId', detail: 'names a user that does not exist' }];
}

/** What cannot be done is part of the plan, and of its hash. */
function withDerived(items: readonly PlannedItem[], { derived }: RequestedChange): PlannedItem[] {
  if (derived === undefined) return [...items];
  const inPart = new Map(derived.inPart.map((item) => [subjectKey(item), item.plan.impossible]));
  const completed = items.map((item) => {
    const impossible = inPart.get(subjectKey(item));
    return impossible === undefined ? item : { ...item, plan: { ...item.plan, impossible } };
  });
  return [...completed, ...derived.leftAlone];
}

function countsOf({ derived }: RequestedChange): Pick<PlanSummary, 'inPart' | 'inactive'> {
  return derived === undefined ? {} : { inPart: derived.inPart.length, inactive: derived.inactive };
}

function located(error: InvalidRequestError, { inFile }: RequestedChange): Error {
  return inFile === undefined ? error : inFile(error);
}
