import type { TableDocument } from '../../tables/table-document';

/** A list, of which a caller gets one page or the whole as a file: only what is requested is produced. */
export interface ListAnswer<Page> {
  readonly page: () => Promise<Page>;
  readonly document: () => Promise<TableDocument>;
}
