import type { Bitset } from '../matrix/bitset';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { covers } from './covers';
import { effectiveHoldings } from './effective-holdings';
import { sourcesOf, type PermissionSource } from './permission-source';
import { SubjectList } from './subject-list';
import { activeRanks } from './subject-ranks';

/** A path by which one of the requested permissions is held, where it was requested. */
export interface HolderSource extends PermissionSource {
  readonly permission: string;
}

export interface Holder {
  readonly subject: IndexedSubject;
  /** It is active and holds what was requested without a condition: a check allows it. */
  readonly effective: boolean;
  /** It holds what was requested on a condition only. */
  readonly conditional: boolean;
  readonly direct: readonly HolderSource[];
  readonly inherited: readonly HolderSource[];
}

export interface HolderListParts {
  /** Ranks of the subjects that hold what was requested, even if on a condition. */
  readonly held: Bitset;
  /** Ranks of the subjects that hold it unconditionally. */
  readonly plain: Bitset;
  /** The requested permissions, by number. */
  readonly permissions: readonly number[];
  readonly divisionId?: string | undefined;
}

/** Holders of permissions, including inactive and conditional ones, in the order of ranks. */
export class HolderList {
  readonly total: number;
  private readonly subjects: SubjectList;
  private readonly effective: Bitset;

  constructor(
    private readonly index: AccessIndex,
    private readonly parts: HolderListParts,
  ) {
    this.subjects = new SubjectList(index, parts.held);
    this.total = this.subjects.total;
    this.effective = activeRanks(index).clone();
    this.effective.intersect(parts.plain);
  }

  /** How many of them a check allows. */
  get effectiveTotal(): number {
    return this.effective.count;
  }

  /** At most `size` holders after the given rank; from the first one if it is absent. */
  page(afterRank: number | undefined, size: number): Holder[] {
    return this.subjects.page(afterRank, size).map((subject) => this.holderOf(subject));
  }

  *all(): Generator<Holder> {
    for (const subject of this.subjects.all()) yield this.holderOf(subject);
  }

  private holderOf(subject: IndexedSubject): Holder {
    const sources = this.sourcesOf(subject);
    return {
      subject,
      effective: this.effective.has(subject.rank),
      conditional: !this.parts.plain.has(subject.rank),
      direct: sources.filter(({ groupId }) => groupId === undefined),
      inherited: sources.filter(({ groupId }) => groupId !== undefined),
    };
  }

  private sourcesOf(subject: IndexedSubject): HolderSource[] {
    const { index } = this;
    const { permissions, divisionId } = this.parts;
    const sources: HolderSource[] = [];
    for (const holding of effectiveHoldings(index, subject)) {
      const source = sourcesOf(holding);
      for (const number of permissions) {
        if (!holding.gives.named.has(number)) continue;
        if (!covers(index, number, holding.grant.divisionId, divisionId)) continue;
        sources.push({ permission: index.permissions.nameOf(number), ...source(number) });
      }
    }
    return sources;
  }
}
