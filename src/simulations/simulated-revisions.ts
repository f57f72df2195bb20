import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../common/trusted-clock';
import { affectedSubjects, type AffectedSubjects } from '../access/simulation/effect-counts';
import type { Proposal } from '../access/simulation/proposal';
import { simulate, type Simulation } from '../access/simulation/simulation';
import { Yielder } from '../common/yielder';
import type { IndexedRevision } from '../revisions/current/revision-source';
import { BaseRevisions } from './base-revisions';
import { noSuchSimulation } from './simulations.errors';
import { SimulationStore } from './storage/simulation-store';
import type { StoredSimulation } from './storage/stored-simulation';

/** A simulation with its two states of the organisation at hand. */
export interface ComputedSimulation {
  readonly stored: StoredSimulation;
  readonly base: IndexedRevision;
  readonly simulation: Simulation;
  readonly affected: AffectedSubjects;
}

/** Each holds what differs from its base revision, and the base itself if that is not the current one. */
const MAX_HELD = 3;

/** Provides the organisation as it would be if a simulated proposal were made. The last few are held in memory. */
@Injectable()
export class SimulatedRevisions {
  private readonly held = new Map<string, Promise<ComputedSimulation>>();

  constructor(
    @Inject(SimulationStore) private readonly store: Pick<SimulationStore, 'get' | 'proposal' | 'refer'>,
    private readonly bases: BaseRevisions,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /**
   * For answers as if the proposal were made; its revision is that of the base. Throws NotFoundError (404),
   * BaseRevisionGoneError (409), or SnapshotMissingError and SnapshotTooOldError (503).
   */
  async indexFor(simulationId: string): Promise<IndexedRevision> {
    const { base, simulation } = await this.computed(simulationId);
    const { snapshot, matrix } = simulation.after;
    return { published: { snapshot, matrix, partial: base.published.partial }, index: simulation.after };
  }

  /** Throws as `indexFor`. */
  async computed(id: string): Promise<ComputedSimulation> {
    const held = this.held.get(id);
    this.held.delete(id);
    const computing = held ?? this.compute(id);
    this.keep(id, computing);
    const computed = await computing;
    // It may have expired, been deleted or made room for another since, here or on another instance.
    await this.stored(id);
    await this.bases.requireCurrent();
    return computed;
  }

  /** Throws NotFoundError (404). */
  async stored(id: string): Promise<StoredSimulation> {
    const stored = await this.store.get(id, this.now());
    if (stored === undefined) throw noSuchSimulation();
    return stored;
  }

  /** What was simulated. Throws NotFoundError (404). */
  async proposal(id: string): Promise<Proposal> {
    await this.stored(id);
    const proposal = await this.store.proposal(id);
    if (proposal === undefined) throw noSuchSimulation();
    return proposal;
  }

  /** Protects it from being removed to make room, as something names it from now on. Throws NotFoundError (404). */
  async refer(id: string): Promise<StoredSimulation> {
    if (!(await this.store.refer(id, this.now()))) throw noSuchSimulation();
    return this.stored(id);
  }

  /** Holds what was computed to make the simulation, so that it need not be computed again. */
  remember(computed: ComputedSimulation): void {
    this.keep(computed.stored.id, Promise.resolve(computed));
  }

  private keep(id: string, computing: Promise<ComputedSimulation>): void {
    this.held.set(id, computing);
    // The next caller tries again.
    computing.catch(() => this.held.get(id) === computing && this.held.delete(id));
    const [oldest] = this.held.keys();
    if (this.held.size > MAX_HELD && oldest !== undefined) this.held.delete(oldest);
  }

  private async compute(id: string): Promise<ComputedSimulation> {
    const stored = await this.stored(id);
    const proposal = await this.store.proposal(id);
    if (proposal === undefined) throw noSuchSimulation();
    const base = await this.bases.at(stored.baseRevision);
    const yielder = new Yielder();
    const simulation = await simulate(base.index, proposal, yielder);
    return { stored, base, simulation, affected: await affectedSubjects(simulation, yielder) };
  }
}
