import type { CompiledRole } from '../matrix/compiled-role';
import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { effectiveHoldings } from '../questions/effective-holdings';

/**
 * What one subject holds, as bits by permission number. Reused for one subject after another, so that tens of thousands
 * can be compared without a new object for each. Sets may have any length: numbers beyond it are not in them.
 */
export class AccessBits {
  /** Held unconditionally in all divisions, or regardless of divisions. */
  private readonly everywhere: Uint32Array;
  /** Held on a condition through some role, even if unconditionally through another. */
  private readonly conditional: Uint32Array;
  /** Held unconditionally in individual divisions. */
  private readonly plain: Uint32Array[] = [];
  private divisionIds: string[] = [];

  /** `aware` marks the division-aware permissions. */
  constructor(private readonly aware: Uint32Array) {
    this.everywhere = new Uint32Array(aware.length);
    this.conditional = new Uint32Array(aware.length);
  }

  /** A subject that is not active, or does not exist, holds nothing. */
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

  /** Marks what is held unconditionally somewhere here and not there; true when there is something. */
  markBeyond(other: AccessBits, marks: Uint32Array): boolean {
    let any = 0;
    for (let word = 0; word < this.aware.length; word++) {
      const bits = this.everywhere[word]! & ~other.everywhere[word]!;
      marks[word]! |= bits;
      any |= bits;
    }
    for (let i = 0; i < this.divisionIds.length; i++) {
      const here = this.plain[i]!;
      const there = other.plainIn(this.divisionIds[i]!);
      for (let word = 0; word < this.aware.length; word++) {
        const bits = here[word]! & ~(other.everywhere[word]! | (there?.[word] ?? 0));
        marks[word]! |= bits;
        any |= bits;
      }
    }
    return any !== 0;
  }

  /** The permissions that are held on a condition here or there. */
  *conditionalWith(other: AccessBits): Generator<number> {
    for (let word = 0; word < this.aware.length; word++) {
      let bits = this.conditional[word]! | other.conditional[word]!;
      for (; bits !== 0; bits &= bits - 1) yield word * 32 + 31 - Math.clz32(bits & -bits);
    }
  }

  /** What is not division-aware is held everywhere, whatever the grant's division; `aware` masks that out. */
  private add({ named, plain }: CompiledRole, into: Uint32Array, aware: 0 | -1): void {
    for (let word = 0; word < this.aware.length; word++) {
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
