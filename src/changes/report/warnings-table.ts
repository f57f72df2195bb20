import type { Table } from '../../tables/table-document';
import type { CountedWarning } from '../change-warnings';

/** What of a change is not done, counted by kind. */
export function warningsTable(warnings: readonly CountedWarning[]): Table {
  const rows = warnings.map(({ code, reason = null, count, detail }) => [code, reason, count, detail]);
  return {
    key: 'warnings',
    title: 'Warnings',
    columns: [
      { key: 'code', title: 'Code' },
      { key: 'reason', title: 'Reason' },
      { key: 'count', title: 'Subjects', kind: 'number' },
      { key: 'detail', title: 'What is not done' },
    ],
    batches: rows.length === 0 ? [] : [rows],
  };
}
