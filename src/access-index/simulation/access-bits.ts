import type { CompiledRole } from '../../access-model/compiled-role';
import { ALL_DIVISIONS } from '../../access-model/snapshot';
import type { AccessIndex } from '../access-index';
import type { IndexedSubject } from '../indexed-subject';
import { effectiveHoldings } from '../questions/effective-holdings';

/**
 * What one subject holds, as bits by permission number. Used for one subject after the other, so that tens of thousands
 * can be compared without a new object for each. Sets may have any length: what is beyond is not in them.
 */
export class AccessBits {
  /** Plainly held in all divisions, or without regard to them. */
  readonly everywhere: Uint32Array;
  /** Held on a condition by some role, be it plainly by another. */
  readonly conditional: Uint32Array;
  /** Plainly held in single divisions. */
  private readonly plain: Uint32Array[] = [];
  private divisionIds: string[] = [];

  /** `words` are the places that are looked at; the others stay empty. */
  constructor(
    size: number,
    private readonly aware: Uint32Array,
    private readonly words: readonly number[],
  ) {
    this.everywhere = new Uint32Array(size);
    this.conditional = new Uint32Array(size);
  }

  /** Nothing is held by a subject that is not active, or not there. */
  take(index: AccessIndex, subject: IndexedSubject | undefined): void {
    this.everywhere.fill(0);
    this.conditional.fill(0);
    this.divisionIds = [];
    if (subject?.state !== 'active') return;
    for (const { grant, gives } of effectiveHoldings(index, subject)) {
      if (grant.divisionId === ALL_DIVISIONS) this.add(gives, this.everywhere, 0);
      else this.add(gives, this.inDivision(grant.divisionId), -1);
    }
  }

  /** Marks what is held plainly here somewhere, and not there; true when there is something. */
  markBeyond(other: AccessBits, marks: Uint32Array): boolean {
    let any = 0;
    for (const word of this.words) {
      let bits = this.everywhere[word]! & ~other.everywhere[word]!;
      for (const [i, divisionId] of this.divisionIds.entries()) {
        const there = other.everywhere[word]! | (other.plainIn(divisionId)?.[word] ?? 0);
        bits |= this.plain[i]![word]! & ~there;
      }
      marks[word]! |= bits;
      any |= bits;
    }
    return any !== 0;
  }

  /** What does not ask for divisions is held everywhere, whatever the grant's; `aware` masks that out. */
  private add({ named, plain }: CompiledRole, into: Uint32Array, aware: 0 | -1): void {
    for (const word of this.words) {
      const bits = plain.words[word] ?? 0;
      into[word]! |= bits;
      if (aware !== 0) this.everywhere[word]! |= bits & ~this.aware[word]!;
      this.conditional[word]! |= (named.words[word] ?? 0) & ~bits;
    }
  }

  private inDivision(divisionId: string): Uint32Array {
    const known = this.plainIn(divisionId);
    if (known !== undefined) return known;
    const at = this.divisionIds.push(divisionId) - 1;
    const bits = this.plain[at]?.fill(0) ?? new Uint32Array(this.everywhere.length);
    this.plain[at] = bits;
    return bits;
  }

  private plainIn(divisionId: string): Uint32Array | undefined {
    const at = this.divisionIds.indexOf(divisionId);
    return at < 0 ? undefined : this.plain[at];
  }
}
