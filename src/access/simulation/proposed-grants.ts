import type { HeldRole } from '../matrix/refreshed-subject';

/** Roles held in divisions, without duplicates. */
export class ProposedGrants {
  private readonly divisions = new Map<string, Set<string>>();

  constructor(grants: Iterable<HeldRole> = []) {
    for (const grant of grants) this.add(grant);
  }

  add({ roleId, divisionId }: HeldRole): void {
    const known = this.divisions.get(roleId);
    if (known === undefined) this.divisions.set(roleId, new Set([divisionId]));
    else known.add(divisionId);
  }

  delete({ roleId, divisionId }: HeldRole): void {
    this.divisions.get(roleId)?.delete(divisionId);
  }

  deleteRole(roleId: string): void {
    this.divisions.delete(roleId);
  }

  *[Symbol.iterator](): Generator<HeldRole> {
    for (const [roleId, divisions] of this.divisions) {
      for (const divisionId of divisions) yield { roleId, divisionId };
    }
  }
}
