import { Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { oncePerIndex } from '../../access/questions/once-per-index';
import { SortedList, type Position } from '../../lists/paging/sorted-list';
import { Yielder } from '../../common/yielder';
import { sortPart } from '../../lists/listing/folded';
import { subjectColumns, type SubjectColumns } from './subject-columns';

export type SubjectSort = 'name' | 'email' | 'state';

/** The ranks of all subjects in an order. */
export type SubjectList = SortedList<number>;

type PositionOf = (rank: number) => Position;

/** What subjects are sorted by, and then by kind and id. */
const SORTS: Readonly<
  Record<SubjectSort, (index: AccessIndex, columns: SubjectColumns) => (rank: number) => string>
> = {
  name:
    (_index, { names }) =>
    (rank) =>
      sortPart(names[rank]!),
  email:
    (_index, { emails }) =>
    (rank) =>
      sortPart(emails[rank]!),
  state:
    ({ subjects }) =>
    (rank) =>
      subjects[rank]!.state,
};

/** If more subjects than this changed, they are sorted again, as after a sync run. */
const MAX_CHANGED = 1_000;

interface Ordered {
  readonly index: AccessIndex;
  readonly positionOf: PositionOf;
  readonly list: SubjectList;
}

/**
 * All subjects of a revision in the orders in which they can be listed: sorted on first use, and cached. Where a
 * revision differs from the one before in a few subjects that stay in their places, its order is reused.
 */
@Injectable()
export class SubjectLists {
  private readonly ofRevision = oncePerIndex(() => new Map<SubjectSort, Promise<Ordered>>());
  private readonly latest = new Map<SubjectSort, WeakRef<Ordered>>();

  async sorted(index: AccessIndex, sort: SubjectSort): Promise<SubjectList> {
    const orders = this.ofRevision(index);
    const ordered = orders.get(sort) ?? this.order(index, sort);
    orders.set(sort, ordered);
    return (await ordered).list;
  }

  private async order(index: AccessIndex, sort: SubjectSort): Promise<Ordered> {
    const key = SORTS[sort](index, await subjectColumns(index));
    const positionOf = (rank: number) => [key(rank), index.subjects[rank]!.type, index.subjects[rank]!.id];
    const before = this.latest.get(sort)?.deref();
    const list =
      before !== undefined && isSameOrder(before, index, positionOf)
        ? before.list
        : await SortedList.of(index.subjects.keys(), { positionOf, positionLength: 3 }, new Yielder());
    const ordered = { index, positionOf, list };
    this.latest.set(sort, new WeakRef(ordered));
    return ordered;
  }
}

/** Whether every rank stands for the same subject, at the same place. */
function isSameOrder(before: Ordered, { subjects }: AccessIndex, positionOf: PositionOf): boolean {
  const old = before.index.subjects;
  if (old.length !== subjects.length) return false;
  let changed = 0;
  for (let rank = 0; rank < subjects.length; rank++) {
    if (old[rank] === subjects[rank]) continue;
    if (++changed > MAX_CHANGED) return false;
    const place = positionOf(rank);
    if (before.positionOf(rank).some((text, i) => text !== place[i])) return false;
  }
  return true;
}
