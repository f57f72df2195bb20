import type { TableDocument } from './table-document';
import { writeCsv } from './write-csv';
import { htmlPolicy, writeHtml } from './write-html';
import { writeJson } from './write-json';
import { writeXlsx } from './xlsx/write-xlsx';

/** How tables leave the service. */
export interface TableFormat {
  readonly mediaType: string;
  /** Further headers of an answer in this format. */
  readonly headers: Readonly<Record<string, string>>;
  readonly write: (document: TableDocument) => AsyncGenerator<string | Buffer>;
}

/** By name, which is also the file extension. Callers that request no format get JSON. */
export const tableFormats = {
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
} as const satisfies Record<string, TableFormat>;

export type TableFormatName = keyof typeof tableFormats;

export const tableFormatNames = Object.keys(tableFormats) as TableFormatName[];
