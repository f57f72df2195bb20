import type { Grant } from '../access-model/snapshot';

/** Ranks of those who hold a role in a division, directly or through a group: ascending, each once. */
export type RankList = readonly number[];

/** Who holds which role where, whether they are active or not, and whether there is such a role or not. */
export class Postings {
  private readonly byRole = new Map<string, Map<string, number[]>>();

  /** Ranks come in ascending order. */
  add({ roleId, divisionId }: Pick<Grant, 'roleId' | 'divisionId'>, rank: number): void {
    let byDivision = this.byRole.get(roleId);
    if (byDivision === undefined) this.byRole.set(roleId, (byDivision = new Map<string, number[]>()));
    const ranks = byDivision.get(divisionId);
    if (ranks === undefined) byDivision.set(divisionId, [rank]);
    else if (ranks.at(-1) !== rank) ranks.push(rank);
  }

  /** By division id; empty for a role that nobody holds. */
  of(roleId: string): ReadonlyMap<string, RankList> {
    return this.byRole.get(roleId) ?? NOBODY;
  }

  /** Ids of the roles that somebody holds. */
  roleIds(): Iterable<string> {
    return this.byRole.keys();
  }
}

const NOBODY: ReadonlyMap<string, RankList> = new Map();
