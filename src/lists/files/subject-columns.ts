import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { Column, Row } from '../../tables/table-document';

/** How a subject appears in a file. */
export const subjectColumns: readonly Column[] = [
  { key: 'subjectType', title: 'Subject type' },
  { key: 'subjectName', title: 'Subject' },
  { key: 'subjectId', title: 'Subject id', kind: 'id' },
  { key: 'subjectState', title: 'State' },
];

export function subjectCells({ type, name, id, state }: IndexedSubject): Row {
  return [type, name, id, state];
}
