import { v7 as uuidv7 } from 'uuid';
import { affectedSubjects } from '../access-index/simulation/effect-counts';
import { lockOuts } from '../access-index/simulation/lock-out';
import type { ItemFault, ItemWarning } from '../access-index/simulation/proposal-review';
import { reviewProposal } from '../access-index/simulation/review-proposal';
import { simulate } from '../access-index/simulation/simulation';
import { violationChanges } from '../access-index/simulation/violation-changes';
import { Breather } from '../common/breather';
import { InvalidRequestError } from '../common/invalid-request-error';
import { pointerStep } from '../common/json-pointer';
import { genesysUserOf } from '../auth/genesys-user-of';
import type { Requester } from '../auth/requested-by';
import type { RulesInForce } from '../conflicts/rules-in-force';
import type { IndexedRevision } from '../sync/revision-source';
import type { BaseRevisions } from './base-revisions';
import { readSimulationBody, type SimulationBody } from './body/read-simulation-body';
import { proposalText } from './proposal-text';
import { findingsSummary } from './simulated-finding';
import type { ComputedSimulation, SimulatedRevisions } from './simulated-revisions';
import { SimulationsBusyError } from './simulation-errors';
import type { SimulationWriter } from './storage/simulation-writer';
import { LIFETIME_MS, type StoredSimulation } from './storage/stored-simulation';

export const MOST_AT_ONCE = 4;
/** Most warnings that a simulation lists. */
export const MOST_WARNINGS = 1_000;

/** Simulates proposals: what they would do, without doing it. */
export class SimulationsService {
  private running = 0;

  constructor(
    private readonly bases: BaseRevisions,
    private readonly simulated: SimulatedRevisions,
    private readonly rules: RulesInForce,
    private readonly writer: SimulationWriter,
    private readonly ownClientIds: readonly string[],
  ) {}

  /** Throws InvalidRequestError (400), TooManySimulationsError (409) or SimulationsBusyError (503). */
  async create(body: unknown, by: Requester): Promise<StoredSimulation> {
    if (this.running >= MOST_AT_ONCE) throw new SimulationsBusyError(MOST_AT_ONCE);
    this.running++;
    try {
      return await this.simulate(body, by);
    } finally {
      this.running--;
    }
  }

  /** Throws NotFoundError (404). */
  get(id: string): Promise<StoredSimulation> {
    return this.simulated.stored(id);
  }

  /** Throws as SimulatedRevisions. */
  computed(id: string): Promise<ComputedSimulation> {
    return this.simulated.computed(id);
  }

  private async simulate(body: unknown, by: Requester): Promise<StoredSimulation> {
    const breather = new Breather();
    const asked = await readSimulationBody(body, breather);
    const base = await this.bases.current();
    const warnings = await this.review(base, asked, breather);
    const simulation = await simulate(base.index, asked.proposal, breather);
    const affected = await affectedSubjects(simulation, breather);
    const rules = await this.rules.read();
    const changes = await violationChanges(simulation, (index) => rules.compile(index), breather);
    const { text, sha256 } = await proposalText(asked.proposal, breather);
    const callerUserId = asked.callerUserId ?? genesysUserOf(by);
    const now = Date.now();
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
        lockOut: lockOuts(simulation, asked.proposal, { ownClientIds: this.ownClientIds, callerUserId }),
        findings: findingsSummary(changes, rules),
        warnings: warnings.slice(0, MOST_WARNINGS),
        warningCount: warnings.length,
      },
      createdAt: new Date(now).toISOString(),
      createdBy: { type: by.caller.kind, id: by.caller.id },
      expiresAt: new Date(now + LIFETIME_MS).toISOString(),
    };
    await this.writer.write(stored, text, by);
    this.simulated.remember({ stored, base, simulation, affected });
    return stored;
  }

  private async review(
    { index }: IndexedRevision,
    { proposal, callerUserId }: SimulationBody,
    breather: Breather,
  ): Promise<readonly ItemWarning[]> {
    const { faults, warnings } = await reviewProposal(index, proposal, breather);
    const errors = faults.map(({ detail, ...place }) => ({ pointer: pointerOf(place), detail }));
    if (callerUserId !== undefined && index.subject('user', callerUserId) === undefined)
      errors.unshift({ pointer: '/body/callerUserId', detail: 'names a user that does not exist' });
    if (errors.length > 0) throw new InvalidRequestError(errors);
    return warnings;
  }
}

function pointerOf({ item, path }: Omit<ItemFault, 'detail'>): string {
  return `/body/items/${item}${path.map((step) => pointerStep(String(step))).join('')}`;
}
