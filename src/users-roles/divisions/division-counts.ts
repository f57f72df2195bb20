import type { AccessIndex } from '../../access/index/access-index';
import { oncePerIndex } from '../../access/questions/once-per-index';
import { Yielder } from '../../common/yielder';

/** How much a division contains. */
interface DivisionCounts {
  /** Users of every state whose home division it is. */
  users: number;
  /** Grants that name it, of every kind of subject. */
  grants: number;
}

export type CountsByDivision = ReadonlyMap<string, Readonly<DivisionCounts>>;

/** Computed once per index, in steps that yield to the event loop. */
export const divisionCounts = oncePerIndex((index): Promise<CountsByDivision> => count(index, new Yielder()));

async function count({ subjects }: AccessIndex, yielder: Yielder): Promise<CountsByDivision> {
  const counts = new Map<string, DivisionCounts>();
  const of = (id: string) => {
    const known = counts.get(id) ?? { users: 0, grants: 0 };
    counts.set(id, known);
    return known;
  };
  for (const { entity, grants } of subjects) {
    if (yielder.due()) await yielder.yield();
    if (entity && 'divisionId' in entity && entity.divisionId !== undefined) of(entity.divisionId).users++;
    for (const { divisionId } of grants) of(divisionId).grants++;
  }
  return counts;
}
