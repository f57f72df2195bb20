import { getHeapStatistics } from 'node:v8';
import type { Snapshot } from '../../access/model/snapshot';
import type { PublishedSnapshot } from './snapshot-store';

const MAX_REVISIONS = 4;
/** What a fact takes in a compiled revision with its index and lists, roughly and on the safe side. */
const BYTES_PER_FACT = 1_000;
/** Of the heap's maximum, so much may hold past revisions. */
const HEAP_SHARE = 0.2;

/** The compiled past revisions that were used last: a few, bounded by their size. The last one always stays. */
export class RevisionCache {
  private readonly kept = new Map<number, PublishedSnapshot>();

  constructor(private readonly maxBytes = getHeapStatistics().heap_size_limit * HEAP_SHARE) {}

  get(revision: number): PublishedSnapshot | undefined {
    const found = this.kept.get(revision);
    if (found !== undefined) this.put(found);
    return found;
  }

  put(published: PublishedSnapshot): void {
    const { revision } = published.snapshot;
    this.kept.delete(revision);
    this.kept.set(revision, published);
    while (this.kept.size > 1 && this.isFull()) this.kept.delete([...this.kept.keys()][0]!);
  }

  private isFull(): boolean {
    const facts = [...this.kept.values()].reduce((sum, { snapshot }) => sum + factsIn(snapshot), 0);
    return this.kept.size > MAX_REVISIONS || facts * BYTES_PER_FACT > this.maxBytes;
  }
}

function factsIn({ users, groups, grants }: Snapshot): number {
  const members = groups.reduce(
    (sum, { memberIds, ownerIds }) => sum + memberIds.length + ownerIds.length,
    0,
  );
  return users.length + groups.length + members + grants.length;
}
