import type { Holder } from '../../access-index/questions/holder-list';
import type { Column, Row } from '../../common/tables/table-document';
import type { Names } from '../answers/names';
import { sourceCells, sourceColumns } from '../answers/source-columns';
import { subjectCells, subjectColumns } from '../answers/subject-columns';

export const holderColumns: readonly Column[] = [
  ...subjectColumns,
  { key: 'effective', title: 'Effective' },
  { key: 'permission', title: 'Permission' },
  ...sourceColumns,
];

/** A row for each source of each holder, direct ones first. */
export function* holderRows(holders: Iterable<Holder>, names: Names): Generator<Row> {
  for (const { subject, effective, direct, inherited } of holders) {
    for (const source of [...direct, ...inherited])
      yield [...subjectCells(subject), effective, source.permission, ...sourceCells(source, names)];
  }
}
