import type { Bitset } from '../matrix/bitset';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { SubjectList } from '../questions/subject-list';
import type { Offender } from './offender';

/** Those who make a claim false, described when they are asked for. */
export interface OffenderList {
  readonly total: number;
  /** At most `size` of those that come after a rank; from the first on without one. */
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

/** Roles: few, as they have one id or one name. They are no subjects, and all stand on the first page. */
export class OffendingRoles implements OffenderList {
  readonly total: number;

  constructor(private readonly offenders: readonly Offender[]) {
    this.total = offenders.length;
  }

  page(afterRank: number | undefined, size: number): Offender[] {
    return afterRank === undefined ? this.offenders.slice(0, size) : [];
  }
}

export const NO_OFFENDERS: OffenderList = new OffendingRoles([]);
