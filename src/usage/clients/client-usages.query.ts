import { CurrentListQuery } from '../lists/current-list.query';

export class ListClientUsagesQuery extends CurrentListQuery {}
