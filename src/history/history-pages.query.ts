import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { RowPageSize } from '../http/page-size';
import { PeriodQuery } from '../http/period.query';
import { fileFormats, type FileFormat } from '../lists/files/file-format.query';

/** What every list of the history takes: a period, who made the changes, and a page or a file. */
export class HistoryPagesQuery extends PeriodQuery {
  /** Id of the user or OAuth client who made the change, or one of the changes that led to it. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly actorId?: string;

  /** Returns the whole list as a file. Without it, one page comes as JSON unless the header Accept prefers a file. */
  @IsOptional()
  @IsIn(fileFormats)
  readonly format?: FileFormat;

  @RowPageSize()
  readonly pageSize?: number;

  /** `nextPageToken` of the previous page, with the same filter. */
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  readonly pageToken?: string;
}
