import type { SnapshotPart, VisibilityGap } from '../access/model/snapshot';
import { GenesysForbiddenError } from '../genesys/genesys.errors';
import type { CallOptions } from '../genesys/call-context';
import { concernsOneAnswer } from '../genesys/gateways/left-out';
import type { ListOptions, ListResult } from '../genesys/gateways/list-result';
import { spanned } from '../common/spanned';
import { PartFailedError } from './sync.errors';
import { PartLosses, POLICIES_MISSING } from './part-losses';
import type { SyncProgress } from './sync-progress';

/** Reads the parts of one snapshot: keeps the progress, notes when each was read and what was not shown to us. */
export class PartReader {
  readonly gaps: VisibilityGap[] = [];
  readonly readAt: Partial<Record<SnapshotPart, string>> = {};
  private readonly announced = new Set<SnapshotPart>();
  private readonly losses = new Map<SnapshotPart, PartLosses>();
  private readonly missing = new Set<SnapshotPart>();
  private again = false;

  constructor(
    private readonly progress: SyncProgress,
    private readonly signal: AbortSignal,
    private readonly now: () => number,
  ) {}

  /** From here on, parts are read for the second time: they keep their time, and no row is counted twice. */
  readAgain(): void {
    for (const part of this.losses.keys()) this.noteLosses(part);
    this.losses.clear();
    this.again = true;
  }

  /** Nothing more is to be read of the part. */
  done(part: SnapshotPart): void {
    this.noteLosses(part);
    this.progress.done(part);
  }

  /** Reads a part that there can be no snapshot without. A failure names the part. */
  async required<T>(part: SnapshotPart, read: () => Promise<T>): Promise<T> {
    this.progress.start(part);
    this.readAt[part] ??= new Date(this.now()).toISOString();
    try {
      const result = await spanned(spanOf(part), read);
      this.lossesOf(part).refuseTooMuch();
      return result;
    } catch (error) {
      this.progress.failed(part);
      throw error instanceof PartFailedError ? error : new PartFailedError(part, error);
    }
  }

  /**
   * Reads a part that our client may be forbidden to see, that the organisation may not have, or that may be left out where
   * it is unreadable: then it is empty, and a gap says so.
   */
  optional<T>(
    part: SnapshotPart,
    list: (options: ListOptions) => Promise<ListResult<T>>,
  ): Promise<readonly T[]> {
    return this.required(part, async () => {
      if (this.missing.has(part)) return [];
      try {
        return await this.listed(part, list);
      } catch (error) {
        if (!(error instanceof GenesysForbiddenError) && !concernsOneAnswer(error)) throw error;
        const detail = part === 'accessPolicies' ? `${error.message} ${POLICIES_MISSING}` : error.message;
        this.gaps.push({ part, seen: 0, detail });
        this.missing.add(part);
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
    this.lossesOf(part).listed(result.rowsRead, result.leftOut);
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

  /**
   * One of the listings that a part consists of, such as the members of one group. Undefined if it failed for a reason
   * of its own: then it is left out, and a gap says so.
   */
  async oneOfMany<T>(part: SnapshotPart, listing: () => Promise<T>): Promise<T | undefined> {
    const losses = this.lossesOf(part);
    try {
      const result = await listing();
      losses.oneOfMany();
      return result;
    } catch (error) {
      if (!concernsOneAnswer(error)) throw error;
      losses.oneOfMany(error.message);
      return undefined;
    }
  }

  /** Notes that a part of what is there may have been missed. */
  unsettled(part: SnapshotPart, seen: number): void {
    this.gaps.push({
      part,
      seen,
      detail: 'Rows were added or removed during the read, and some may have been missed.',
    });
  }

  /** One call that is no listing. */
  async single<T>(part: SnapshotPart, get: (options: CallOptions) => Promise<T>): Promise<T> {
    const result = await get({ signal: this.signal, priority: 'sync' });
    this.progress.page(part, this.again ? 0 : 1);
    return result;
  }

  /** So many listings of the part are to come; each is at least one page. */
  expectListings(part: SnapshotPart, listings: number): void {
    this.progress.expect(part, listings);
    this.announced.add(part);
  }

  private noteLosses(part: SnapshotPart): void {
    this.gaps.push(...this.lossesOf(part).gaps(part));
  }

  private lossesOf(part: SnapshotPart): PartLosses {
    const losses = this.losses.get(part) ?? new PartLosses();
    this.losses.set(part, losses);
    return losses;
  }

  private pages(part: SnapshotPart): ListOptions {
    let first = true;
    return {
      leaveOutUnreadable: true,
      signal: this.signal,
      priority: 'sync',
      onPage: ({ items, expectedPages = 1 }) => {
        this.progress.page(part, this.again ? 0 : items);
        // Of an announced listing, one page is expected already.
        if (first) this.progress.expect(part, this.announced.has(part) ? expectedPages - 1 : expectedPages);
        first = false;
      },
    };
  }
}

function spanOf(part: SnapshotPart) {
  return { name: `sync ${part}`, attributes: { 'rolecall.sync.part': part } };
}
