import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { User } from '../model/snapshot';

/** How many active people of the same division hold the role too, in whatever way: 3 of 214. */
export interface Peers {
  readonly holding: number;
  readonly total: number;
}

/** Counts, for every division of people, who holds which role. */
export class PeerCounts {
  private readonly totals = new Map<string, number>();
  private readonly holding = new Map<string, Map<string, number>>();

  static async of(index: AccessIndex, yielder: Yielder): Promise<PeerCounts> {
    const counts = new PeerCounts();
    for (const subject of index.subjects) {
      counts.add(index, subject);
      if (yielder.due()) await yielder.yield();
    }
    return counts;
  }

  /** Undefined for subjects that have no peers: those that are not people, or of no known division. */
  of(subject: IndexedSubject, roleId: string): Peers | undefined {
    const divisionId = divisionOf(subject);
    if (divisionId === undefined) return undefined;
    return {
      holding: this.holding.get(divisionId)?.get(roleId) ?? 0,
      total: this.totals.get(divisionId) ?? 0,
    };
  }

  private add(index: AccessIndex, subject: IndexedSubject): void {
    const divisionId = divisionOf(subject);
    if (divisionId === undefined || subject.state !== 'active') return;
    this.totals.set(divisionId, (this.totals.get(divisionId) ?? 0) + 1);
    const held = this.holding.get(divisionId) ?? new Map<string, number>();
    this.holding.set(divisionId, held);
    const roleIds = new Set([...index.holdings(subject)].map(({ grant }) => grant.roleId));
    for (const roleId of roleIds) held.set(roleId, (held.get(roleId) ?? 0) + 1);
  }
}

function divisionOf({ type, entity }: IndexedSubject): string | undefined {
  return type === 'user' ? (entity as User | undefined)?.divisionId : undefined;
}
