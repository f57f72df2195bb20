import type { FoundViolation } from '../../access-index/conflicts/evaluate-rules';
import type { PlannedItem } from '../change';

export type BlockingViolation = FoundViolation;

/** The positions of the items that have to do with violations: of who breaks a rule, or of a group by which they do. */
export function blockedItems(
  items: readonly PlannedItem[],
  violations: readonly BlockingViolation[],
): number[] {
  const subjects = new Set<string>();
  for (const { subject, violation } of violations) {
    subjects.add(JSON.stringify([subject.type, subject.id]));
    for (const { groupId } of violation.causes)
      if (groupId !== undefined) subjects.add(JSON.stringify(['group', groupId]));
  }
  return [...items.keys()].filter((at) =>
    subjects.has(JSON.stringify([items[at]!.subjectType, items[at]!.subjectId])),
  );
}
