import { grantKey } from '../access/matrix/grant-key';
import type { HeldRole } from '../access/matrix/refreshed-subject';

/** Roles in divisions, each once, in the order of their texts. */
export class GrantSet {
  private readonly pairs: ReadonlyMap<string, HeldRole>;

  constructor(grants: Iterable<HeldRole>) {
    const entries = [...grants].map(({ roleId, divisionId }): [string, HeldRole] => [
      grantKey({ roleId, divisionId }),
      { roleId, divisionId },
    ]);
    this.pairs = new Map(entries.sort(([one], [other]) => (one < other ? -1 : Number(one > other))));
  }

  get list(): HeldRole[] {
    return [...this.pairs.values()];
  }

  get size(): number {
    return this.pairs.size;
  }

  has(grant: HeldRole): boolean {
    return this.pairs.has(grantKey(grant));
  }

  with(grants: Iterable<HeldRole>): GrantSet {
    return new GrantSet([...this.list, ...grants]);
  }

  without(grants: GrantSet): GrantSet {
    return new GrantSet(this.list.filter((grant) => !grants.has(grant)));
  }

  includes(other: GrantSet): boolean {
    return other.list.every((grant) => this.has(grant));
  }

  equals(other: GrantSet): boolean {
    return this.size === other.size && this.includes(other);
  }
}
