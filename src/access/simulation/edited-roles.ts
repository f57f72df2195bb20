import type { CompiledRole } from '../matrix/compiled-role';
import { ALL } from '../matrix/matrix';
import type { IndexedSubject } from '../index/indexed-subject';
import type { Simulation } from './simulation';

/** What a role includes on either side, as far as it matters. */
interface RoleBits {
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  readonly isEdited: boolean;
  /** Whether it includes some of it on a condition. */
  readonly isConditional: boolean;
}

type Side = 'before' | 'after';

/** Whether a subject gains or loses something unconditionally, and whether conditions have to be compared as well. */
export interface EditedOutcome {
  gains: boolean;
  loses: boolean;
  conditional: boolean;
}

/**
 * Compares subjects that hold the same roles before and after, some of which include something else: tens of thousands
 * in a moment, as only what differs in the edited roles is compared, and for each subject only a row of numbers.
 */
export class EditedRoles {
  /** By role number; without roles that include nothing of what differs. */
  private readonly bits: readonly (RoleBits | undefined)[];
  /** The holdings of the subject being compared. */
  private readonly roles: RoleBits[] = [];
  private readonly divisions: number[] = [];

  /** Places of words with permissions that differ. */
  private readonly words: readonly number[];

  /** `aware` marks the division-aware permissions. */
  constructor(
    private readonly simulation: Simulation,
    private readonly aware: Uint32Array,
  ) {
    const { words } = simulation.changedPermissions;
    this.words = [...words.keys()].filter((word) => words[word] !== 0);
    this.bits = this.bitsByNumber();
  }

  /** Marks the permissions that the subject gains and loses unconditionally. */
  compare({ type, id }: IndexedSubject, gained: Uint32Array, lost: Uint32Array): EditedOutcome {
    const outcome: EditedOutcome = { gains: false, loses: false, conditional: false };
    const row = this.simulation.before.matrix.activeRow(type, id);
    this.roles.length = 0;
    this.divisions.length = 0;
    for (let i = 0; i < row.length; i += 2) {
      const bits = this.bits[row[i]!];
      if (bits === undefined) continue;
      this.roles.push(bits);
      this.divisions.push(row[i + 1]!);
      if (bits.isConditional) outcome.conditional = true;
    }
    for (let i = 0; i < this.roles.length; i++) {
      if (!this.roles[i]!.isEdited) continue;
      if (this.markBeyond(i, 'after', 'before', gained)) outcome.gains = true;
      if (this.markBeyond(i, 'before', 'after', lost)) outcome.loses = true;
    }
    return outcome;
  }

  /** Marks what one holding gives on a side where no holding of the other side gives it. */
  private markBeyond(holding: number, side: Side, other: Side, marks: Uint32Array): boolean {
    const here = this.roles[holding]![side];
    const division = this.divisions[holding]!;
    let any = 0;
    for (const word of this.words) {
      let bits = here[word]!;
      for (let i = 0; bits !== 0 && i < this.roles.length; i++) {
        const there = this.roles[i]![other][word]!;
        const place = this.divisions[i]!;
        const covers = place === ALL || place === division;
        bits &= ~(covers ? there : there & ~this.aware[word]!);
      }
      marks[word]! |= bits;
      any |= bits;
    }
    return any !== 0;
  }

  private bitsByNumber(): (RoleBits | undefined)[] {
    const { before, after } = this.simulation;
    const byNumber: (RoleBits | undefined)[] = [];
    for (const roleId of before.roles.keys()) {
      byNumber[before.matrix.roleNumber(roleId)] = this.bitsOf(before.gives(roleId), after.gives(roleId));
    }
    return byNumber;
  }

  private bitsOf(before: CompiledRole | undefined, after: CompiledRole | undefined): RoleBits | undefined {
    const bits = {
      before: this.plainOf(before),
      after: this.plainOf(after),
      isEdited: before !== after,
      isConditional: this.isConditional(before) || this.isConditional(after),
    };
    const givesPlainly = this.words.some((word) => (bits.before[word]! | bits.after[word]!) !== 0);
    return givesPlainly || bits.isConditional ? bits : undefined;
  }

  private plainOf(role: CompiledRole | undefined): Uint32Array {
    const bits = new Uint32Array(this.aware.length);
    const { changedPermissions } = this.simulation;
    for (const word of this.words)
      bits[word] = (role?.plain.words[word] ?? 0) & changedPermissions.words[word]!;
    return bits;
  }

  private isConditional(role: CompiledRole | undefined): boolean {
    const { changedPermissions } = this.simulation;
    return this.words.some((word) => {
      const conditional = (role?.named.words[word] ?? 0) & ~(role?.plain.words[word] ?? 0);
      return (conditional & changedPermissions.words[word]!) !== 0;
    });
  }
}
