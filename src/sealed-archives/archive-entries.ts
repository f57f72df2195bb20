import type { Table, TableDocument } from '../tables/table-document';
import { writeCsv } from '../tables/write-csv';
import { writeJson } from '../tables/write-json';
import type { ZipEntry } from '../tables/xlsx/write-zip';

/** Made for each format, since rows are read once. */
export type MakeTable = () => Table;

/** The table as JSON and as CSV. */
export function* inBoth(make: MakeTable): Generator<ZipEntry> {
  const document = (): TableDocument => {
    const table = make();
    return { key: table.key, title: table.title, facts: [], tables: [table] };
  };
  yield { name: `${make().key}.json`, content: writeJson(document()) };
  yield { name: `${make().key}.csv`, content: writeCsv(document()) };
}

export function jsonEntry(name: string, value: object): ZipEntry {
  return { name, content: [`${JSON.stringify(value, null, 2)}\n`] };
}

/** The table of files on the page that an assessor reads first. */
export function fileTable(files: readonly (readonly [name: string, about: string])[]): Table {
  return {
    key: 'files',
    title: 'Files',
    columns: [
      { key: 'name', title: 'File' },
      { key: 'about', title: 'What it has' },
    ],
    batches: files.length === 0 ? [] : [files],
  };
}

/** How every archive ends. */
export const sealingFiles = [
  ['manifest.json', 'SHA-256 of every file above'],
  ['record.json', 'The record of this export in the audit log: it has the SHA-256 of the manifest'],
] as const;
