import { IsOptional, IsString, MaxLength } from 'class-validator';
import { InvalidRequestError } from '../../common/errors';
import { FileFormatQuery } from '../files/file-format.query';

/** The base of the queries of paged lists, which say themselves how large a page may be. */
export abstract class PagingQuery extends FileFormatQuery {
  abstract readonly pageSize?: number;

  /**
   * `nextPageToken` of the page before, with the same order and filter. When a newer revision has come in the meantime, the
   * page is of that one (see `revision`) and goes on behind the last entry of the page before: what did not change is
   * neither left out nor given twice.
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
