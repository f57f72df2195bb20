import { ListQuery } from '../../lists/paging/list.query';

export class ListClientUsagesQuery extends ListQuery {}
