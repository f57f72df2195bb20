import { Bitset } from '../matrix/bitset';
import type { SubjectType } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import type { IndexedSubject } from '../index/indexed-subject';
import { effectiveHoldings } from '../questions/effective-holdings';
import { AccessBits } from './access-bits';
import { EditedRoles } from './edited-roles';
import { HeldAccess } from './held-access';
import { subjectAfter, type Simulation } from './simulation';

/** How far a proposal reaches. */
export interface EffectCounts {
  /** Subjects whose access changes. */
  readonly subjects: number;
  readonly byType: Readonly<Record<SubjectType, number>>;
  /** Subjects that gain something that they did not have; one that also loses something counts in both. */
  readonly gaining: number;
  readonly losing: number;
  /** Permissions that at least one subject gains. */
  readonly permissionsGained: number;
  readonly permissionsLost: number;
}

export interface AffectedSubjects {
  readonly counts: EffectCounts;
  /** Their ranks before. */
  readonly ranks: Bitset;
}

/** Finds the subjects whose access changes, and counts, without listing what changes for each. */
export async function affectedSubjects(simulation: Simulation, yielder: Yielder): Promise<AffectedSubjects> {
  const tally = new Tally(simulation);
  await tally.compareChanged(yielder);
  await tally.compareReached(yielder);
  return { counts: tally.counts, ranks: tally.ranks };
}

class Tally {
  readonly ranks: Bitset;
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
    this.gained = new Uint32Array(aware.words.length);
    this.lost = new Uint32Array(aware.words.length);
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

  /** Compares everything held by the subjects that may hold something else. */
  async compareChanged(yielder: Yielder): Promise<void> {
    const { before, after, changed } = this.simulation;
    const old = new AccessBits(this.aware);
    const next = new AccessBits(this.aware);
    for (const rank of changed.numbers()) {
      const subject = before.subjects[rank]!;
      old.take(before, subject);
      next.take(after, subjectAfter(this.simulation, subject));
      const outcome = {
        gains: next.markBeyond(old, this.gained),
        loses: old.markBeyond(next, this.lost),
      };
      this.compareConditional(subject, old.conditionalWith(next), outcome);
      this.add(subject, outcome);
      if (yielder.due()) await yielder.yield();
    }
  }

  /** Compares what edited roles include differently, for the other subjects that hold one. */
  async compareReached(yielder: Yielder): Promise<void> {
    const { before, reached, changedPermissions } = this.simulation;
    const roles = new EditedRoles(this.simulation, this.aware);
    for (const rank of reached.numbers()) {
      const subject = before.subjects[rank]!;
      const outcome = roles.compare(subject, this.gained, this.lost);
      if (outcome.conditional) this.compareConditional(subject, changedPermissions.numbers(), outcome);
      this.add(subject, outcome);
      if (yielder.due()) await yielder.yield();
    }
  }

  private add({ rank, type }: IndexedSubject, { gains, loses }: Outcome): void {
    if (gains) this.gaining++;
    if (loses) this.losing++;
    if (!gains && !loses) return;
    this.ranks.add(rank);
    this.byType[type]++;
  }

  /** What is held on conditions cannot be compared by bits: it is compared permission by permission. */
  private compareConditional(subject: IndexedSubject, permissions: Iterable<number>, outcome: Outcome): void {
    const compared = compareHoldings(this.simulation, subject);
    for (const number of permissions) {
      const [before, after] = compared(number);
      if (after.beyond(before)) {
        mark(this.gained, number);
        outcome.gains = true;
      }
      if (before.beyond(after)) {
        mark(this.lost, number);
        outcome.loses = true;
      }
    }
  }
}

interface Outcome {
  gains: boolean;
  loses: boolean;
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

function mark(marks: Uint32Array, number: number): void {
  marks[number >>> 5]! |= 1 << (number & 31);
}

function countBits(words: Uint32Array): number {
  const set = new Bitset(words.length * 32);
  set.words.set(words);
  return set.count;
}
