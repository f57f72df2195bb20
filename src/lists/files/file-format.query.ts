import { IsIn, IsOptional } from 'class-validator';
import { acceptedFormat } from '../../tables/accepted-format';
import { ConsistencyQuery } from '../../revisions/current/consistency.query';

export const fileFormats = ['json', 'csv', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The base of the queries of lists that come page by page, or whole as a file. */
export class FileFormatQuery extends ConsistencyQuery {
  /**
   * Returns the whole list as a file, with its revision and filter at the head; the same revision gives the same
   * bytes. Without it one page comes as JSON, unless the header Accept prefers `text/csv` or a workbook.
   */
  @IsOptional()
  @IsIn(fileFormats)
  readonly format?: FileFormat;
}

/** The format of the file that is asked for; undefined when it is a page. Throws NotAcceptableError (406). */
export function fileFormatOf(
  { format }: Pick<FileFormatQuery, 'format'>,
  accept: string | undefined,
): FileFormat | undefined {
  if (format !== undefined) return format;
  const accepted = acceptedFormat(accept, fileFormats);
  return accepted === 'json' ? undefined : accepted;
}
