import { subjectKey } from '../../access/matrix/grant-key';
import type { FoundViolation } from '../../access/conflicts/evaluate-rules';
import type { PlannedItem } from '../change';

export type BlockingViolation = FoundViolation;

/** The positions of the items that have to do with violations: of who breaks a rule, or of a group by which they do. */
export function blockedItems(
  items: readonly PlannedItem[],
  violations: readonly BlockingViolation[],
): number[] {
  const subjects = new Set<string>();
  for (const { subject, violation } of violations) {
    subjects.add(subjectKey({ subjectType: subject.type, subjectId: subject.id }));
    for (const { groupId } of violation.causes)
      if (groupId !== undefined) subjects.add(subjectKey({ subjectType: 'group', subjectId: groupId }));
  }
  return [...items.keys()].filter((at) => subjects.has(subjectKey(items[at]!)));
}
