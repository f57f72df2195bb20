import { IsOptional, IsString, MaxLength } from 'class-validator';
import { InvalidRequestError } from '../../common/errors';
import { FileFormatQuery } from '../files/file-format.query';

/** The base of the queries of paged lists, which say themselves how large a page may be. */
export abstract class PagingQuery extends FileFormatQuery {
  abstract readonly pageSize?: number;

  /**
   * `nextPageToken` of the previous page, with the same order and filter. If a newer revision has arrived in the
   * meantime, the page is from that one (see `revision`) and continues after the last entry of the previous page:
   * unchanged entries are neither skipped nor repeated.
   */
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  readonly pageToken?: string;
}

/** Throws InvalidRequestError when a page of a file is asked for: a file is whole. */
export function refusePaging({ pageSize, pageToken }: Pick<PagingQuery, 'pageSize' | 'pageToken'>): void {
  const given = Object.entries({ pageSize, pageToken }).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  const detail = 'has no meaning for a file, which holds the whole list';
  throw new InvalidRequestError(given.map(([name]) => ({ pointer: `/query/${name}`, detail })));
}
