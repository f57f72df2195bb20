import type { AccessChange } from '../../access/simulation/access-change';
import type { Lockout } from '../../access/simulation/lockout';
import type { Severity } from '../../access/conflicts/conflict-rule';
import type { SubjectType } from '../../access/model/snapshot';
import type { LicenseEffect } from '../../licenses/license-effect-reader';
import type { Fact, Table } from '../../tables/table-document';

/** The effect of a change on people's access, whether made or not: everything that its report is made from. */
export interface Impact {
  readonly title: string;
  /** When the change was made or, if it was not, simulated. RFC 3339 in UTC. */
  readonly timestamp: string;
  /** Which change it is, and what it was compared with. */
  readonly facts: readonly Fact[];
  /** What else is reported of it, before everything that follows from it. */
  readonly tables?: readonly Table[];
  readonly lockouts: readonly Lockout[];
  readonly findings: ImpactFindings;
  /** Absent where an earlier release determined it. */
  readonly licenses?: LicenseEffect | undefined;
  /** Empty when no listing shows the user. */
  readonly userName: (userId: string) => string;
  /** Users whose access changes, sorted by id; each call begins with the first. */
  readonly users: () => Iterable<AccessChange>;
  /** Groups, OAuth clients and trustees whose access changes, sorted by type and id. */
  readonly others: () => Iterable<AccessChange>;
  readonly otherCount: number;
}

export interface ImpactFindings {
  readonly created: number;
  readonly resolved: number;
  /** Those created that break a rule of the mode `block`. */
  readonly blocking: number;
  /** The first of them. */
  readonly list: readonly ImpactFinding[];
}

/** A violation of a rule that a change creates or resolves. */
export interface ImpactFinding {
  readonly change: 'created' | 'resolved';
  readonly ruleId: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly mode: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** Empty when no listing shows the subject. */
  readonly subjectName: string;
  readonly conditional: boolean;
  readonly divisionIds: readonly string[];
}
