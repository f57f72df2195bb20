import type { AccessIndex } from '../../access-index/access-index';
import { subjectOrder, type IndexedSubject } from '../../access-index/indexed-subject';
import { subjectTypes } from '../answers/subject.dto';

/** What a page token says of the last subject of its page: enough to go on in a revision that does not have it. */
export function positionOf({ type, id, name }: IndexedSubject): string[] {
  return [type, id, name];
}

/** How many parts a position has. */
export const POSITION_PARTS = 3;

/** The rank behind which a list goes on: that of the subject, or of the last one that stands before its place. */
export function rankAt(
  index: AccessIndex,
  [typeName, id = '', name = '']: readonly string[],
): number | undefined {
  const type = subjectTypes.find((one) => one === typeName);
  if (type === undefined) return undefined;
  return index.subject(type, id)?.rank ?? ranksBefore(index, subjectOrder({ type, id, name })) - 1;
}

function ranksBefore({ subjects }: AccessIndex, order: string): number {
  let [low, high] = [0, subjects.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (subjectOrder(subjects[middle]!) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
