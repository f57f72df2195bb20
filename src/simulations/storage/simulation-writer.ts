import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { actorOf } from '../../audit/event/audit-actor';
import { certainNow } from '../../common/trusted-clock';
import { AuditLog } from '../../audit/log/audit-log';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import type { Schema } from '../../database/schema';
import { noSuchSimulation, OtherSimulationError, TooManySimulationsError } from '../simulations.errors';
import { type SimulationOwner, SimulationStore } from './simulation-store';
import type { StoredSimulation } from './stored-simulation';

/** Each of them may hold megabytes. */
export interface SimulationLimits {
  readonly ofCaller: number;
  readonly total: number;
}

const SIMULATION_LIMITS: SimulationLimits = { ofCaller: 100, total: 1_000 };

/** Stores and removes simulations, each with its record in the audit log. */
@Injectable()
export class SimulationWriter {
  constructor(
    private readonly store: SimulationStore,
    private readonly audited: AuditedWork,
    @Inject(AuditLog) private readonly log: Pick<AuditLog, 'append'>,
    @Optional() private readonly limits: SimulationLimits = SIMULATION_LIMITS,
  ) {}

  /**
   * When the caller has the maximum number, their oldest simulation that no plan and no report names is removed; when
   * the total is at its maximum, that of the caller who has the most. Throws TooManySimulationsError (409) if there is
   * none.
   */
  write(simulation: StoredSimulation, proposal: string, by: Requester): Promise<void> {
    const act = { action: 'simulation.created', ...actOf(simulation.id, by) } as const;
    return this.audited.run(act, async (tx) => {
      await this.store.deleteExpired(tx, new Date(certainNow()).toISOString());
      const left = await this.makeRoom(tx, simulation.createdBy);
      await this.store.insert(tx, simulation, proposal);
      if (left !== undefined) await this.recordLetGo(tx, left, by);
      return { value: undefined, recorded: { after: recordedOf(simulation) } };
    });
  }

  /**
   * Deletes the caller's own simulation, or any for an administrator. Throws NotFoundError (404) or
   * OtherSimulationError (403).
   */
  delete(simulation: StoredSimulation, by: Requester): Promise<void> {
    const act = { action: 'simulation.deleted', ...actOf(simulation.id, by) } as const;
    return this.audited.run(act, async (tx) => {
      if (!mayDelete(simulation, by)) throw new OtherSimulationError();
      if (!(await this.store.delete(tx, simulation.id))) throw noSuchSimulation();
      return { value: undefined, recorded: { before: recordedOf(simulation) } };
    });
  }

  private async makeRoom(
    tx: Transaction<Schema>,
    owner: SimulationOwner,
  ): Promise<StoredSimulation | undefined> {
    const counts = await this.store.countByCaller(tx);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const own = counts.find((one) => isSame(one.owner, owner))?.count ?? 0;
    if (own < this.limits.ofCaller && total < this.limits.total) return undefined;
    const from = own >= this.limits.ofCaller ? owner : (counts[0]?.owner ?? owner);
    const oldest = await this.store.oldestUnreferred(tx, from);
    if (oldest === undefined || !(await this.store.delete(tx, oldest.id)))
      throw new TooManySimulationsError(own >= this.limits.ofCaller ? own : total);
    return oldest;
  }

  private async recordLetGo(tx: Transaction<Schema>, left: StoredSimulation, by: Requester): Promise<void> {
    await this.log.append(tx, {
      action: 'simulation.deleted',
      ...actOf(left.id, by),
      outcome: 'success',
      reason: 'Evicted by a newer one.',
      before: recordedOf(left),
    });
  }
}

function actOf(id: string, { caller, requestId }: Requester) {
  return { actor: actorOf(caller), requestId, target: { type: 'simulation', id } } as const;
}

function isSame(one: SimulationOwner, other: SimulationOwner): boolean {
  return one.type === other.type && one.id === other.id;
}

function mayDelete({ createdBy }: StoredSimulation, { caller }: Requester): boolean {
  return isSame(createdBy, { type: caller.kind, id: caller.id }) || caller.roles.includes('admin');
}

function recordedOf({ baseRevision, itemCount, proposalSha256, summary, expiresAt }: StoredSimulation) {
  const { counts, lockout, findings } = summary;
  return {
    baseRevision,
    itemCount,
    proposalSha256,
    subjects: counts.subjects,
    lockout: lockout.map(({ code }) => code),
    findingsCreated: findings.created,
    findingsResolved: findings.resolved,
    expiresAt,
  };
}
