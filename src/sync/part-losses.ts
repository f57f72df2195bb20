import type { SnapshotPart, VisibilityGap } from '../access/model/snapshot';
import { DomainError } from '../common/errors';
import type { LeftOut } from '../genesys/gateways/left-out';

/** So many are bad rows; beyond it, and beyond half of all, the format has changed or the directory is broken. */
const MAX_BAD = 10;

/** 502: so much of a part is unreadable that the rest of it cannot be taken for the part. */
class TooMuchUnreadableError extends DomainError {
  readonly code = 'sync_too_much_unreadable';
  readonly status = 502;
  override readonly logLevel = 'warn';

  constructor(bad: number, all: number, what: string, detail: string) {
    super(`${bad} of ${all} ${what} could not be read, which is too much to leave out. The first: ${detail}`);
  }
}

interface Count {
  bad: number;
  all: number;
}

/** Counts what of one part could not be read, over all its listings. */
export class PartLosses {
  private readonly rows: Count = { bad: 0, all: 0 };
  private readonly listings: Count = { bad: 0, all: 0 };
  private first = '';

  listed(rowsRead: number, leftOut?: LeftOut): void {
    this.rows.all += rowsRead;
    if (leftOut === undefined) return;
    this.rows.bad += leftOut.count;
    this.first ||= leftOut.detail;
  }

  /** One of the listings that a part consists of, such as the members of one group. */
  oneOfMany(failure?: string): void {
    this.listings.all += 1;
    if (failure === undefined) return;
    this.listings.bad += 1;
    this.first ||= failure;
  }

  /** Throws TooMuchUnreadableError. */
  refuseTooMuch(): void {
    for (const [what, count] of Object.entries({ rows: this.rows, listings: this.listings })) {
      if (isTooMuch(count)) throw new TooMuchUnreadableError(count.bad, count.all, what, this.first);
    }
  }

  /** At most one gap, however much it was. */
  gaps(part: SnapshotPart): VisibilityGap[] {
    const { rows, listings } = this;
    const counted = [
      ...(rows.bad > 0 ? [`${rows.bad} rows`] : []),
      ...(listings.bad > 0 ? [`${listings.bad} listings`] : []),
    ];
    if (counted.length === 0) return [];
    const detail = `${counted.join(' and ')} could not be read and are left out. The first: ${this.first}`;
    const seen = Math.max(rows.all - rows.bad, 0);
    return [{ part, seen, detail: part === 'accessPolicies' ? `${detail} ${POLICIES_MISSING}` : detail }];
  }
}

/** Everything else that is missing takes access away; a policy that is missing takes a refusal away. */
export const POLICIES_MISSING =
  'These policies could not be read: Genesys may deny what is shown here as allowed.';

function isTooMuch({ bad, all }: Count): boolean {
  return (bad > 1 && bad >= all) || (bad > MAX_BAD && bad > all / 2);
}
