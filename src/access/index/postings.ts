import type { Grant } from '../model/snapshot';

/** Ranks of the subjects that hold a role in a division, directly or through a group: ascending, without duplicates. */
export type RankList = readonly number[];

/** A subject starts or stops holding a role in a division. */
export interface PostingChange extends Pick<Grant, 'roleId' | 'divisionId'> {
  readonly rank: number;
  readonly holds: boolean;
}

/** Who holds which role where, whether or not the subject is active and the role exists. */
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

  /** The same with these changes, of which the last one counts. */
  with(changes: readonly PostingChange[]): Postings {
    const changed = new Postings();
    for (const [roleId, byDivision] of this.byRole) changed.byRole.set(roleId, byDivision);
    for (const [roleId, byDivision] of grouped(changes)) {
      const lists = new Map(this.byRole.get(roleId));
      for (const [divisionId, holds] of byDivision) {
        const ranks = merged(lists.get(divisionId) ?? [], holds);
        if (ranks.length > 0) lists.set(divisionId, ranks);
        else lists.delete(divisionId);
      }
      if (lists.size > 0) changed.byRole.set(roleId, lists);
      else changed.byRole.delete(roleId);
    }
    return changed;
  }

  /** The same without these roles. */
  without(roleIds: ReadonlySet<string>): Postings {
    const rest = new Postings();
    for (const [roleId, byDivision] of this.byRole) {
      if (!roleIds.has(roleId)) rest.byRole.set(roleId, byDivision);
    }
    return rest;
  }

  /** By division id; empty for a role without holders. */
  of(roleId: string): ReadonlyMap<string, RankList> {
    return this.byRole.get(roleId) ?? NO_HOLDERS;
  }

  /** Ids of the roles that have holders. */
  roleIds(): Iterable<string> {
    return this.byRole.keys();
  }
}

const NO_HOLDERS: ReadonlyMap<string, RankList> = new Map();

/** Whether each rank holds a role in a division: by role, division and rank. */
type Changes = Map<string, Map<string, Map<number, boolean>>>;

function grouped(changes: readonly PostingChange[]): Changes {
  const byRole: Changes = new Map();
  for (const { roleId, divisionId, rank, holds } of changes) {
    const byDivision = byRole.get(roleId) ?? new Map<string, Map<number, boolean>>();
    const byRank = byDivision.get(divisionId) ?? new Map<number, boolean>();
    byRole.set(roleId, byDivision.set(divisionId, byRank.set(rank, holds)));
  }
  return byRole;
}

function merged(ranks: RankList, holds: ReadonlyMap<number, boolean>): number[] {
  const others = ranks.filter((rank) => !holds.has(rank));
  const came = [...holds].filter(([, does]) => does).map(([rank]) => rank);
  return came.length === 0 ? others : [...others, ...came].sort((one, other) => one - other);
}
