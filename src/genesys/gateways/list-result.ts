import type { CallOptions } from '../call-context';
import type { LeftOut } from './left-out';

export interface ListOptions extends CallOptions {
  /** Called after each page. */
  readonly onPage?: (page: PageRead) => void;
  /** Leave out and count what cannot be read; otherwise one unreadable row fails the whole listing. */
  readonly leaveOutUnreadable?: boolean;
}

interface PageRead {
  /** Rows on this page. */
  readonly items: number;
  /** Pages of the whole listing, where Genesys reports them. */
  readonly expectedPages?: number;
}

export interface ListResult<T> {
  readonly items: readonly T[];
  /** Distinct rows received, including unreadable ones. Fewer than `expectedTotal`: something was not shown to us. */
  readonly rowsRead: number;
  /** The number of rows that Genesys reports, where it does. */
  readonly expectedTotal?: number;
  /** Rows were added or removed while it was read, so that others may have been missed. */
  readonly unsettled?: boolean;
  /** Only with `leaveOutUnreadable`. */
  readonly leftOut?: LeftOut;
  /** One sentence for an administrator, when the listing is known to be incomplete. */
  readonly gap?: string;
}

/** Beyond any organisation: a listing with more pages does not end. */
export const MAX_PAGES = 20_000;
