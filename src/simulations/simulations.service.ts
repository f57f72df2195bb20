import { Injectable } from '@nestjs/common';
import { trustedNow } from '../common/trusted-clock';
import { v7 as uuidv7 } from 'uuid';
import { affectedSubjects } from '../access/simulation/effect-counts';
import { lockouts } from '../access/simulation/lockout';
import type { ItemFault, ItemWarning } from '../access/simulation/proposal-review';
import { reviewProposal } from '../access/simulation/review-proposal';
import { simulate } from '../access/simulation/simulation';
import { violationChanges } from '../access/simulation/violation-changes';
import { Yielder } from '../common/yielder';
import { InvalidRequestError } from '../common/errors';
import { pointerStep } from '../common/json-pointer';
import { genesysUserOf } from '../auth/genesys-user-of';
import { actorOfCaller } from '../auth/party';
import type { Requester } from '../auth/requested-by';
import { EnabledRulesReader } from '../conflicts/enabled-rules-reader';
import { LicenseEffectReader } from '../licenses/license-effect-reader';
import type { IndexedRevision } from '../revisions/current/revision-source';
import { BaseRevisions } from './base-revisions';
import { OwnAccess } from '../proposals/own-access';
import { serviceRoleWarnings } from '../proposals/service-role-warnings';
import { readSimulationBody, type SimulationBody } from '../proposals/body/read-simulation-body';
import { proposalText } from './proposal-text';
import { findingsSummary } from '../proposals/simulated-finding';
import { type ComputedSimulation, SimulatedRevisions } from './simulated-revisions';
import { SimulationWriter } from './storage/simulation-writer';
import { LIFETIME_MS, type StoredSimulation } from './storage/stored-simulation';

/** Maximum number of warnings that a simulation lists. */
const MAX_WARNINGS = 1_000;

/** Simulates proposals: what they would do, without doing it. */
@Injectable()
export class SimulationsService {
  constructor(
    private readonly bases: BaseRevisions,
    private readonly simulated: SimulatedRevisions,
    private readonly rules: EnabledRulesReader,
    private readonly writer: SimulationWriter,
    private readonly own: OwnAccess,
    private readonly licenses: LicenseEffectReader,
  ) {}

  /** Throws InvalidRequestError (400) or TooManySimulationsError (409). */
  async create(body: unknown, by: Requester): Promise<StoredSimulation> {
    const yielder = new Yielder();
    const asked = await readSimulationBody(body, yielder);
    const base = await this.bases.current();
    const warnings = await this.review(base, asked, yielder);
    const simulation = await simulate(base.index, asked.proposal, yielder);
    const affected = await affectedSubjects(simulation, yielder);
    const rules = await this.rules.read();
    const changes = await violationChanges(simulation, (index) => rules.compile(index), yielder);
    const { text, sha256 } = await proposalText(asked.proposal, yielder);
    const callerUserId = asked.callerUserId ?? genesysUserOf(by);
    const now = trustedNow();
    const stored: StoredSimulation = {
      id: uuidv7(),
      baseRevision: base.index.revision,
      itemCount: asked.proposal.length,
      proposalSha256: sha256,
      callerUserId: callerUserId ?? null,
      summary: {
        asOf: base.published.snapshot.asOf,
        partial: base.published.partial,
        counts: affected.counts,
        lockout: lockouts(simulation, asked.proposal, { ownClientIds: this.own.clientIds, callerUserId }),
        findings: findingsSummary(changes, rules),
        licenses: await this.licenses.of(simulation),
        warnings: warnings.slice(0, MAX_WARNINGS),
        warningCount: warnings.length,
      },
      createdAt: new Date(now).toISOString(),
      createdBy: actorOfCaller(by.caller),
      expiresAt: new Date(now + LIFETIME_MS).toISOString(),
    };
    await this.writer.write(stored, text, by);
    this.simulated.remember({ stored, base, simulation, affected });
    return stored;
  }

  /** Throws NotFoundError (404). */
  get(id: string): Promise<StoredSimulation> {
    return this.simulated.stored(id);
  }

  /** Throws NotFoundError (404) or OtherSimulationError (403). */
  async delete(id: string, by: Requester): Promise<void> {
    await this.writer.delete(await this.get(id), by);
  }

  /** Throws as SimulatedRevisions. */
  computed(id: string): Promise<ComputedSimulation> {
    return this.simulated.computed(id);
  }

  private async review(
    { index }: IndexedRevision,
    { proposal, callerUserId }: SimulationBody,
    yielder: Yielder,
  ): Promise<readonly ItemWarning[]> {
    const { faults, warnings } = await reviewProposal(index, proposal, yielder);
    const errors = faults.map(({ detail, ...place }) => ({ pointer: pointerOf(place), detail }));
    if (callerUserId !== undefined && index.subject('user', callerUserId) === undefined)
      errors.unshift({ pointer: '/body/callerUserId', detail: 'names a user that does not exist' });
    if (errors.length > 0) throw new InvalidRequestError(errors);
    return [...serviceRoleWarnings(index, proposal, this.own.roleMap), ...warnings];
  }
}

function pointerOf({ item, path }: Omit<ItemFault, 'detail'>): string {
  return `/body/items/${item}${path.map((step) => pointerStep(String(step))).join('')}`;
}
