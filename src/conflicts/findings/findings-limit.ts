import type { Wanted } from '../../access/conflicts/evaluate-rules';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { SubjectType } from '../../access/model/snapshot';
import type { OpenCounts } from './open-counts';
import { MAX_FINDINGS_PER_RULE, type OpenFinding } from './plan-findings';

/**
 * Takes new violations of each rule only while there is room, and those that are open always: what is left out must
 * never look resolved. `counts` is how many findings of a rule are open among all subjects.
 */
export function withinLimit(
  open: readonly OpenFinding[],
  counts: OpenCounts,
  limit = MAX_FINDINGS_PER_RULE,
): Wanted {
  const used = new Map(counts);
  const known = knownSubjects(open);
  const isOpen = (ruleId: string, { type, id }: IndexedSubject) =>
    known.get(ruleId)?.get(type)?.has(id) === true;
  return {
    wants: (ruleId, subject) => (used.get(ruleId) ?? 0) < limit || isOpen(ruleId, subject),
    take: (ruleId, subject) => {
      if (!isOpen(ruleId, subject)) used.set(ruleId, (used.get(ruleId) ?? 0) + 1);
    },
  };
}

function knownSubjects(open: readonly OpenFinding[]) {
  const known = new Map<string, Map<SubjectType, Set<string>>>();
  for (const { ruleId, subjectType, subjectId } of open) {
    const ofRule = known.get(ruleId) ?? new Map<SubjectType, Set<string>>();
    known.set(ruleId, ofRule);
    const ids = ofRule.get(subjectType) ?? new Set<string>();
    ofRule.set(subjectType, ids.add(subjectId));
  }
  return known;
}
