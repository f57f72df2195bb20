import type { Bitset } from '../matrix/bitset';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { SubjectList } from '../questions/subject-list';
import type { Offender } from './offender';

/** Subjects or roles that make a claim false, described on request. */
export interface OffenderList {
  readonly total: number;
  /** At most `size` offenders after the given rank; from the first one if it is absent. */
  page(afterRank: number | undefined, size: number): Offender[];
}

/** Subjects in the order of their ranks. */
export class OffendingSubjects implements OffenderList {
  readonly total: number;
  private readonly subjects: SubjectList;

  constructor(
    index: AccessIndex,
    ranks: Bitset,
    private readonly describe: (subject: IndexedSubject) => Offender,
  ) {
    this.subjects = new SubjectList(index, ranks);
    this.total = this.subjects.total;
  }

  page(afterRank: number | undefined, size: number): Offender[] {
    return this.subjects.page(afterRank, size).map(this.describe);
  }
}

/**
 * Roles. They are few, since they share one id or one name; they are not subjects, and the first page has all of them.
 */
export class OffendingRoles implements OffenderList {
  readonly total: number;

  constructor(private readonly offenders: readonly Offender[]) {
    this.total = offenders.length;
  }

  page(afterRank: number | undefined, size: number): Offender[] {
    return afterRank === undefined ? this.offenders.slice(0, size) : [];
  }
}

/** Of what differs from the baseline. They are no ranked subjects: `afterRank` is the place in the list. */
export class DriftedOffenders implements OffenderList {
  readonly total: number;

  constructor(private readonly offenders: readonly (() => Offender)[]) {
    this.total = offenders.length;
  }

  page(afterPlace = -1, size: number): Offender[] {
    return this.offenders.slice(afterPlace + 1, afterPlace + 1 + size).map((describe) => describe());
  }
}

export const NO_OFFENDERS: OffenderList = new OffendingRoles([]);
