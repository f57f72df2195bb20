import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';

/** The subjects of these ranks. */
export async function* subjectsAt(
  { subjects }: AccessIndex,
  ranks: AsyncIterable<number>,
): AsyncGenerator<IndexedSubject> {
  for await (const rank of ranks) yield subjects[rank]!;
}
