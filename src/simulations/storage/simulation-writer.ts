import { actorOf } from '../../audit/event/audit-actor';
import type { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { TooManySimulationsError } from '../simulation-errors';
import type { SimulationStore } from './simulation-store';
import type { StoredSimulation } from './stored-simulation';

/** Each of them may hold megabytes. */
export const MOST_KEPT = 1_000;

/** Keeps simulations, each with its record in the audit log. */
export class SimulationWriter {
  constructor(
    private readonly store: SimulationStore,
    private readonly audited: AuditedWork,
  ) {}

  /** Throws TooManySimulationsError (409). */
  write(simulation: StoredSimulation, proposal: string, { caller, requestId }: Requester): Promise<void> {
    const target = { type: 'simulation', id: simulation.id } as const;
    const act = { action: 'simulation.created', actor: actorOf(caller), requestId, target } as const;
    return this.audited.run(act, async (tx) => {
      await this.store.deleteExpired(tx, simulation.createdAt);
      if ((await this.store.count(tx)) >= MOST_KEPT) throw new TooManySimulationsError(MOST_KEPT);
      await this.store.insert(tx, simulation, proposal);
      return { value: undefined, recorded: { after: recordedOf(simulation) } };
    });
  }
}

function recordedOf({ baseRevision, itemCount, proposalSha256, summary, expiresAt }: StoredSimulation) {
  const { counts, lockOut, findings } = summary;
  return {
    baseRevision,
    itemCount,
    proposalSha256,
    subjects: counts.subjects,
    lockOut: lockOut.map(({ code }) => code),
    findingsCreated: findings.created,
    findingsHealed: findings.healed,
    expiresAt,
  };
}
