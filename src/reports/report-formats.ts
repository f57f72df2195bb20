import type { TableDocument } from '../common/tables/table-document';
import { writeCsv } from '../common/tables/write-csv';
import { htmlPolicy, writeHtml } from '../common/tables/write-html';
import { writeJson } from '../common/tables/write-json';
import { writeXlsx } from '../common/tables/xlsx/write-xlsx';

/** How a report leaves the service. */
export interface ReportFormat {
  readonly mediaType: string;
  /** Further headers of an answer in this format. */
  readonly headers: Readonly<Record<string, string>>;
  readonly write: (document: TableDocument) => AsyncGenerator<string | Buffer>;
}

/** By name, which is the file's extension too. JSON is what callers get that ask for nothing. */
export const reportFormats = {
  json: { mediaType: 'application/json; charset=utf-8', headers: {}, write: writeJson },
  csv: { mediaType: 'text/csv; charset=utf-8', headers: {}, write: writeCsv },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    headers: {},
    write: (document) => writeXlsx(document),
  },
  html: {
    mediaType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': htmlPolicy },
    write: writeHtml,
  },
} as const satisfies Record<string, ReportFormat>;

export type ReportFormatName = keyof typeof reportFormats;

export const reportFormatNames = Object.keys(reportFormats) as ReportFormatName[];
