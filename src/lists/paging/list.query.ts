import { PagingQuery } from './paging.query';
import { ResourcePageSize, RowPageSize } from '../../http/page-size';

/** What lists of resources can be asked. */
export class ListQuery extends PagingQuery {
  @ResourcePageSize()
  override readonly pageSize?: number;
}

/** What lists of rows can be asked: of grants, permissions, holders. */
export class RowListQuery extends PagingQuery {
  @RowPageSize()
  override readonly pageSize?: number;
}
