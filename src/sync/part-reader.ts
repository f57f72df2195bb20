import type { SnapshotPart, VisibilityGap } from '../access-model/snapshot';
import { GenesysForbiddenError } from '../genesys/errors/genesys-forbidden-error';
import type { CallOptions } from '../genesys/call-context';
import type { ListOptions, ListResult } from '../genesys/gateways/list-result';
import { PartFailedError } from './part-failed-error';
import type { SyncProgress } from './sync-progress';

/** Reads the parts of one snapshot: keeps the progress, notes when each was read and what was not shown to us. */
export class PartReader {
  readonly gaps: VisibilityGap[] = [];
  readonly readAt: Partial<Record<SnapshotPart, string>> = {};
  private readonly announced = new Set<SnapshotPart>();

  constructor(
    private readonly progress: SyncProgress,
    private readonly signal: AbortSignal,
    private readonly now: () => number,
  ) {}

  /** Reads a part that there can be no snapshot without. A failure names the part. */
  async required<T>(part: SnapshotPart, read: () => Promise<T>): Promise<T> {
    this.progress.start(part);
    this.readAt[part] = new Date(this.now()).toISOString();
    try {
      const result = await read();
      this.progress.done(part);
      return result;
    } catch (error) {
      this.progress.failed(part);
      throw error instanceof PartFailedError ? error : new PartFailedError(part, error);
    }
  }

  /** Reads a part that our client may be forbidden to see: then it is empty, and a gap says so. */
  optional<T>(
    part: SnapshotPart,
    list: (options: ListOptions) => Promise<ListResult<T>>,
  ): Promise<readonly T[]> {
    return this.required(part, async () => {
      try {
        return await this.listed(part, list);
      } catch (error) {
        if (!(error instanceof GenesysForbiddenError)) throw error;
        this.gaps.push({ part, seen: 0, detail: error.message });
        return [];
      }
    });
  }

  /** One listing of a part, with its pages counted and its gaps noted. */
  async listed<T>(
    part: SnapshotPart,
    list: (options: ListOptions) => Promise<ListResult<T>>,
    onUnsettled = (result: ListResult<T>) => this.unsettled(part, result.rowsRead),
  ): Promise<readonly T[]> {
    const result = await list(this.pages(part));
    // Its total is of another moment than its rows.
    if (result.unsettled) onUnsettled(result);
    else if (result.gap !== undefined) {
      this.gaps.push({ part, expected: result.expectedTotal, seen: result.rowsRead, detail: result.gap });
    } else if (result.expectedTotal !== undefined && result.rowsRead < result.expectedTotal) {
      const detail = `Genesys reports ${result.expectedTotal} and showed ${result.rowsRead}.`;
      this.gaps.push({ part, expected: result.expectedTotal, seen: result.rowsRead, detail });
    }
    return result.items;
  }

  /** Notes that a part of what is there may have been missed. */
  unsettled(part: SnapshotPart, seen: number): void {
    this.gaps.push({
      part,
      seen,
      detail: 'Rows came and went while they were read, and some may have been missed.',
    });
  }

  /** One call that is no listing. */
  async single<T>(part: SnapshotPart, get: (options: CallOptions) => Promise<T>): Promise<T> {
    const result = await get({ signal: this.signal, priority: 'sync' });
    this.progress.page(part, 1);
    return result;
  }

  /** So many listings of the part are to come; each is at least one page. */
  expectListings(part: SnapshotPart, listings: number): void {
    this.progress.expect(part, listings);
    this.announced.add(part);
  }

  private pages(part: SnapshotPart): ListOptions {
    let first = true;
    return {
      signal: this.signal,
      priority: 'sync',
      onPage: ({ items, expectedPages = 1 }) => {
        this.progress.page(part, items);
        // Of an announced listing, one page is expected already.
        if (first) this.progress.expect(part, this.announced.has(part) ? expectedPages - 1 : expectedPages);
        first = false;
      },
    };
  }
}
