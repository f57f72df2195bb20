import type { FoundViolation } from '../../access/conflicts/evaluate-rules';
import type { Violation } from '../../access/conflicts/violation';
import type { Yielder } from '../../common/yielder';
import type { SubjectType } from '../../access/model/snapshot';
import type { FindingContent } from './finding';
import type { RuleLabel } from './rule-compilation';

/** Maximum number of causes that a finding names. */
export const MAX_CAUSES = 20;

/**
 * Most findings of one rule that are open at once: a rule that more subjects break describes how the organisation works,
 * and would bury the others.
 */
export const MAX_FINDINGS_PER_RULE = 10_000;

/** An open finding as it is compared. `content` is the stored text. */
export interface OpenFinding extends RuleLabel {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly content: string;
}

type WrittenFinding = Omit<OpenFinding, 'id'>;

/** What a new evaluation changes about the findings. */
export interface FindingsPlan {
  /** Not open yet: new, or known from before. */
  readonly opened: readonly WrittenFinding[];
  /** Open as before, for other reasons or of another severity. */
  readonly changed: readonly OpenFinding[];
  /** Those that are no more. */
  readonly resolved: readonly OpenFinding[];
}

/** Compares what was found with what is open among the subjects that were evaluated. */
export async function planFindings(
  found: readonly FoundViolation[],
  open: readonly OpenFinding[],
  labels: ReadonlyMap<string, RuleLabel>,
  yielder: Yielder,
): Promise<FindingsPlan> {
  const known = new Map<string, OpenFinding>();
  for (const finding of open) {
    known.set(identity(finding), finding);
    if (yielder.due()) await yielder.yield();
  }
  const opened: WrittenFinding[] = [];
  const changed: OpenFinding[] = [];
  for (const violation of found) {
    if (yielder.due()) await yielder.yield();
    const written = writtenFinding(violation, labels.get(violation.ruleId)!);
    const key = identity(written);
    const before = known.get(key);
    known.delete(key);
    if (before === undefined) opened.push(written);
    else if (differs(before, written)) changed.push({ ...written, id: before.id });
  }
  return { opened, changed, resolved: [...known.values()] };
}

function writtenFinding(
  { ruleId, subject, violation }: FoundViolation,
  { name, severity }: RuleLabel,
): WrittenFinding {
  const content = JSON.stringify(contentOf(violation));
  return { ruleId, name, severity, subjectType: subject.type, subjectId: subject.id, content };
}

/** As it is stored: its first causes. */
export function contentOf({ conditional, divisionIds, causes, toxicRoleIds }: Violation): FindingContent {
  return {
    conditional,
    divisionIds,
    toxicRoleIds,
    causes: causes.slice(0, MAX_CAUSES),
    causeCount: causes.length,
  };
}

function identity({ ruleId, subjectType, subjectId }: WrittenFinding): string {
  return JSON.stringify([ruleId, subjectType, subjectId]);
}

function differs(one: WrittenFinding, other: WrittenFinding): boolean {
  return one.content !== other.content || one.severity !== other.severity || one.name !== other.name;
}
