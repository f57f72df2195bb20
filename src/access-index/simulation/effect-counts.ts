import { Bitset } from '../../access-model/bitset';
import type { SubjectType } from '../../access-model/snapshot';
import type { Breather } from '../../common/breather';
import type { IndexedSubject } from '../indexed-subject';
import { effectiveHoldings } from '../questions/effective-holdings';
import { AccessBits } from './access-bits';
import { HeldAccess } from './held-access';
import { subjectAfter, type Simulation } from './simulation';

/** How far a proposal reaches. */
export interface EffectCounts {
  /** Whose access changes. */
  readonly subjects: number;
  readonly byType: Readonly<Record<SubjectType, number>>;
  /** Those who get something that they did not have; who also loses something counts in both. */
  readonly gaining: number;
  readonly losing: number;
  /** Permissions that somebody gains. */
  readonly permissionsGained: number;
  readonly permissionsLost: number;
}

export interface AffectedSubjects {
  readonly counts: EffectCounts;
  /** Their ranks before. */
  readonly ranks: Bitset;
}

/** Finds those whose access changes, and counts, without a list of what changes for each. */
export async function affectedSubjects(
  simulation: Simulation,
  breather: Breather,
): Promise<AffectedSubjects> {
  const tally = new Tally(simulation);
  const whole = new Bitset(tally.size * 32);
  whole.words.fill(-1);
  await tally.compare(simulation.changed, whole, breather);
  await tally.compare(simulation.reached, simulation.changedPermissions, breather);
  return { counts: tally.counts, ranks: tally.ranks };
}

class Tally {
  readonly ranks: Bitset;
  readonly size: number;
  private readonly gained: Uint32Array;
  private readonly lost: Uint32Array;
  private readonly aware: Uint32Array;
  private readonly byType = { user: 0, group: 0, oauth_client: 0, trustee_user: 0, trustee_group: 0 };
  private gaining = 0;
  private losing = 0;

  constructor(private readonly simulation: Simulation) {
    const { before, after } = simulation;
    this.ranks = new Bitset(before.subjects.length);
    const aware = new Bitset(after.permissions.size);
    for (let number = 0; number < after.permissions.size; number++)
      if (after.permissions.isDivisionAware(number)) aware.add(number);
    this.aware = aware.words;
    this.size = aware.words.length;
    this.gained = new Uint32Array(this.size);
    this.lost = new Uint32Array(this.size);
  }

  get counts(): EffectCounts {
    return {
      subjects: this.ranks.count,
      byType: this.byType,
      gaining: this.gaining,
      losing: this.losing,
      permissionsGained: countBits(this.gained),
      permissionsLost: countBits(this.lost),
    };
  }

  /** Looks at these permissions of these subjects. */
  async compare(ranks: Bitset, permissions: Bitset, breather: Breather): Promise<void> {
    const words = [...permissions.words.keys()].filter(
      (word) => word < this.size && permissions.words[word] !== 0,
    );
    const old = new AccessBits(this.size, this.aware, words);
    const next = new AccessBits(this.size, this.aware, words);
    for (const rank of ranks.numbers()) {
      const subject = this.simulation.before.subjects[rank]!;
      old.take(this.simulation.before, subject);
      next.take(this.simulation.after, subjectAfter(this.simulation, subject));
      const sides = this.conditionalSides(subject, old, next, permissions, words);
      const gains = next.markBeyond(old, this.gained) || sides.gains;
      const loses = old.markBeyond(next, this.lost) || sides.loses;
      if (gains) this.gaining++;
      if (loses) this.losing++;
      if (gains || loses) this.add(subject);
      if (breather.due()) await breather.breathe();
    }
  }

  private add({ rank, type }: IndexedSubject): void {
    this.ranks.add(rank);
    this.byType[type]++;
  }

  /** What is held on conditions cannot be told by bits: it is compared permission by permission. */
  private conditionalSides(
    subject: IndexedSubject,
    old: AccessBits,
    next: AccessBits,
    permissions: Bitset,
    words: readonly number[],
  ) {
    const sides = { gains: false, loses: false };
    if (!words.some((word) => (old.conditional[word]! | next.conditional[word]!) & permissions.words[word]!))
      return sides;
    const compared = compareHoldings(this.simulation, subject);
    for (const word of words) {
      const bits = (old.conditional[word]! | next.conditional[word]!) & permissions.words[word]!;
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        const number = word * 32 + 31 - Math.clz32(rest & -rest);
        const [before, after] = compared(number);
        if (after.beyond(before)) mark(this.gained, number, sides, 'gains');
        if (before.beyond(after)) mark(this.lost, number, sides, 'loses');
      }
    }
    return sides;
  }
}

/** How the subject holds each permission before and after. */
export function compareHoldings(
  simulation: Simulation,
  subject: IndexedSubject,
): (permission: number) => readonly [before: HeldAccess, after: HeldAccess] {
  const { before, after } = simulation;
  const old = holdingsOf(before, subject);
  const next = holdingsOf(after, subjectAfter(simulation, subject));
  return (permission) => {
    const aware = after.permissions.isDivisionAware(permission);
    return [HeldAccess.of(old, permission, aware), HeldAccess.of(next, permission, aware)];
  };
}

function holdingsOf(index: Simulation['before'], subject: IndexedSubject | undefined) {
  return subject?.state === 'active' ? effectiveHoldings(index, subject) : [];
}

function mark(
  marks: Uint32Array,
  number: number,
  sides: { gains: boolean; loses: boolean },
  side: 'gains' | 'loses',
): void {
  marks[number >>> 5]! |= 1 << (number & 31);
  sides[side] = true;
}

function countBits(words: Uint32Array): number {
  const set = new Bitset(words.length * 32);
  set.words.set(words);
  return set.count;
}
