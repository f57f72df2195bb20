import { OmitType } from '@nestjs/swagger';
import { ListQuery, RowListQuery } from '../../lists/paging/list.query';

/** What lists of resources can be asked that know no past: use is known as of today. */
export class CurrentListQuery extends OmitType(ListQuery, ['at'] as const) {}

/** The same of lists of rows. */
export class CurrentRowListQuery extends OmitType(RowListQuery, ['at'] as const) {}
