import { IsOptional, IsString, MaxLength } from 'class-validator';
import { InvalidRequestError } from '../../common/invalid-request-error';
import { FileFormatQuery } from './file-format.query';

/** The base of the queries of paged lists, which say themselves how large a page may be. */
export abstract class PagingQuery extends FileFormatQuery {
  abstract readonly pageSize?: number;

  /**
   * `nextPageToken` of the page before, with the same filter. When a newer revision has come meanwhile, the list goes
   * on in that one, behind the last item of the page before.
   */
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  readonly pageToken?: string;
}

/** Throws InvalidRequestError when a page of a file is asked for: a file is whole. */
export function refusePaging({ pageSize, pageToken }: PagingQuery): void {
  const given = Object.entries({ pageSize, pageToken }).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  const detail = 'has no meaning for a file, which holds the whole list';
  throw new InvalidRequestError(given.map(([name]) => ({ pointer: `/query/${name}`, detail })));
}
