import type { Properties } from '../model/condition';
import type { Decision } from '../model/decision';
import type { SubjectType } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { accessPaths, type AccessPath } from './access-paths';
import { missingParts, type MissingPart } from './missing-parts';
import { nearestChanges, type NearestChange } from './nearest-changes';

export interface ExplanationQuestion {
  readonly type: SubjectType;
  readonly id: string;
  readonly permission: string;
  /** If absent, holding the permission somewhere suffices; `*` asks for all divisions. */
  readonly divisionId?: string | undefined;
  /** What conditions are evaluated against. */
  readonly properties?: Properties | undefined;
}

/** Why a check is answered as it is. */
export interface Explanation {
  /** The check's own decision. */
  readonly decision: Decision;
  /** Absent when no subject with this id is known. */
  readonly subject?: IndexedSubject;
  /** Whether the division in which the permission is held matters. */
  readonly divisionAware: boolean;
  /**
   * Every path from the subject to the permission, those that count first; at least one counts exactly when the check
   * is allowed. None for an unknown division.
   */
  readonly paths: readonly AccessPath[];
  /** What stands in the way; empty when allowed. */
  readonly missing: readonly MissingPart[];
  /** Grants that would give what is refused. Empty when allowed, and where no grant would help. */
  readonly nearestChanges: readonly NearestChange[];
}

const NO_PROPERTIES: Properties = Object.freeze({});

export function explain(index: AccessIndex, question: ExplanationQuestion): Explanation {
  const { type, id, divisionId, properties = NO_PROPERTIES } = question;
  const decision = index.matrix.checkSubject(type, id, question.permission, divisionId, properties);
  const subject = index.subject(type, id);
  const permission = index.permissions.numberOf(question.permission);
  const isKnown = index.matrix.knowsPermission(permission);
  const isPlaced = divisionId === undefined || index.matrix.knowsDivision(divisionId);
  const asked = { permission, divisionId, properties };
  const paths = subject && isKnown && isPlaced ? accessPaths(index, subject, asked) : [];
  const helps = subject && isKnown && isPlaced && !decision.allowed && grantsHelp(index, subject, paths);
  return {
    decision,
    ...(subject && { subject }),
    divisionAware: isKnown && index.permissions.isDivisionAware(permission),
    paths,
    missing: decision.allowed
      ? []
      : missingParts(index, { subject, isKnown, unknownDivision: isPlaced ? undefined : divisionId, paths }),
    nearestChanges: helps ? nearestChanges(index, subject, asked) : [],
  };
}

/** Not when the subject does not exist, is a group that passes nothing on, or is merely inactive. */
function grantsHelp(
  index: AccessIndex,
  { type, id, state }: IndexedSubject,
  paths: readonly AccessPath[],
): boolean {
  if (state === 'unknown' || state === 'deleted') return false;
  if (type === 'group' && !index.passesRoles(id)) return false;
  return !paths.some(({ obstacles }) => obstacles.every((one) => one === 'subject_inactive'));
}
