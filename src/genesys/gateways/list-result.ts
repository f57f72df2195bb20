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
  /** Pages of the whole listing, where Genesys tells. */
  readonly expectedPages?: number;
}

export interface ListResult<T> {
  readonly items: readonly T[];
  /** Distinct rows received, with those that could not be read. Fewer than `expectedTotal`: something was not shown to us. */
  readonly rowsRead: number;
  /** How many rows Genesys says there are, where it does. */
  readonly expectedTotal?: number;
  /** Rows came and went while it was read, so that others may have been missed. */
  readonly unsettled?: boolean;
  /** Only with `leaveOutUnreadable`. */
  readonly leftOut?: LeftOut;
  /** One sentence for an administrator, when the listing is known to be incomplete. */
  readonly gap?: string;
}

/** Beyond any organisation: a listing with more pages does not end. */
export const MAX_PAGES = 20_000;
