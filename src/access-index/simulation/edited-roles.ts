import type { CompiledRole } from '../../access-model/compiled-role';
import { ALL_DIVISIONS } from '../../access-model/snapshot';
import type { IndexedSubject } from '../indexed-subject';
import type { Simulation } from './simulation';

/** What a role gives on either side, as far as it matters. */
interface RoleBits {
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  readonly isEdited: boolean;
  /** Whether it gives some of it on a condition. */
  readonly isConditional: boolean;
}

type Side = 'before' | 'after';

/** Whether somebody gains or loses something plainly, and whether conditions have to be looked at as well. */
export interface EditedOutcome {
  gains: boolean;
  loses: boolean;
  conditional: boolean;
}

/**
 * Compares subjects who hold the same roles before and after, of which some give something else: tens of thousands of
 * them in a moment, as only what the edited roles give otherwise is looked at.
 */
export class EditedRoles {
  private readonly known = new Map<string, RoleBits>();
  /** The holdings of the subject that is looked at. */
  private roles: RoleBits[] = [];
  private divisionIds: string[] = [];

  /** Places of words with permissions that differ. */
  private readonly words: readonly number[];

  /** `aware` marks the permissions that ask for divisions. */
  constructor(
    private readonly simulation: Simulation,
    private readonly aware: Uint32Array,
  ) {
    const { words } = simulation.changedPermissions;
    this.words = [...words.keys()].filter((word) => words[word] !== 0);
  }

  /** Marks which permissions the subject gains and loses plainly. */
  compare(subject: IndexedSubject, gained: Uint32Array, lost: Uint32Array): EditedOutcome {
    const outcome: EditedOutcome = { gains: false, loses: false, conditional: false };
    const { before } = this.simulation;
    if (subject.state !== 'active') return outcome;
    if (subject.type === 'group' && !before.passesRoles(subject.id)) return outcome;
    this.roles = [];
    this.divisionIds = [];
    for (const { grant } of before.holdings(subject)) {
      const bits = this.bitsOf(grant.roleId);
      this.roles.push(bits);
      this.divisionIds.push(grant.divisionId);
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
    const divisionId = this.divisionIds[holding]!;
    let any = 0;
    for (const word of this.words) {
      let bits = here[word]!;
      for (let i = 0; bits !== 0 && i < this.roles.length; i++) {
        const there = this.roles[i]![other][word]!;
        const place = this.divisionIds[i]!;
        const covers = place === ALL_DIVISIONS || place === divisionId;
        bits &= ~(covers ? there : there & ~this.aware[word]!);
      }
      marks[word]! |= bits;
      any |= bits;
    }
    return any !== 0;
  }

  private bitsOf(roleId: string): RoleBits {
    const known = this.known.get(roleId);
    if (known !== undefined) return known;
    const [before, after] = [this.simulation.before.gives(roleId), this.simulation.after.gives(roleId)];
    const bits = {
      before: this.plainOf(before),
      after: this.plainOf(after),
      isEdited: before !== after,
      isConditional: this.isConditional(before) || this.isConditional(after),
    };
    this.known.set(roleId, bits);
    return bits;
  }

  private plainOf(role: CompiledRole | undefined): Uint32Array {
    const bits = new Uint32Array(this.aware.length);
    for (const word of this.words) bits[word] = role?.plain.words[word] ?? 0;
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
