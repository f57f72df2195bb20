import type { SeededRandom } from '../org/seeded-random';
import type { SimulatedOrg } from '../org/simulated-org';
import type { AuditedChange } from './audit-event';

/** Updates of users that say nothing but a version: on a real organization, nearly all of them. */
export class NoiseWriter {
  private userIds: readonly string[] = [];

  constructor(
    private readonly org: SimulatedOrg,
    private readonly random: SeededRandom,
  ) {}

  /** As much that the update of a user among it is the rest of a hundred. */
  *around({ entityType, action }: AuditedChange, percent: number): Iterable<AuditedChange> {
    if (entityType !== 'User' || action !== 'Update') return;
    const share = Math.min(percent, 99);
    for (let left = Math.round(share / (100 - share)); left > 0; left--) yield this.update();
  }

  private update(): AuditedChange {
    if (this.userIds.length !== this.org.users.size) this.userIds = [...this.org.users.keys()];
    const version = this.random.below(1000);
    return {
      serviceName: 'Directory',
      entityType: 'User',
      action: 'Update',
      entity: { id: this.random.pick(this.userIds) },
      changes: [{ property: 'version', oldValues: [`${version}`], newValues: [`${version + 1}`] }],
      bySystem: true,
    };
  }
}
