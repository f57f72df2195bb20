import type { AccessIndex } from '../../access-index/access-index';
import type { IndexedSubject } from '../../access-index/indexed-subject';
import type { EffectivePermission } from '../../access-index/questions/effective-permissions';
import { inBatches } from '../../common/tables/in-batches';
import type { Column, Row, TableDocument } from '../../common/tables/table-document';
import type { PublishedSnapshot } from '../../sync/snapshot-store';
import { namesIn, type Names } from '../answers/names';
import { sourceCells, sourceColumns } from '../answers/source-columns';
import { revisionFacts } from '../files/revision-facts';
import type { PermissionFilter } from './permission-filter';

const columns: readonly Column[] = [
  { key: 'permission', title: 'Permission' },
  { key: 'everywhere', title: 'Everywhere' },
  { key: 'accessPolicyMayApply', title: 'Access policy may apply' },
  ...sourceColumns,
];

/** What a subject may do: a row for each source of each permission. */
export function subjectPermissionsDocument(
  published: PublishedSnapshot,
  index: AccessIndex,
  subject: IndexedSubject,
  { listed, domain, search }: PermissionFilter & { readonly listed: readonly EffectivePermission[] },
): TableDocument {
  return {
    key: 'permissions',
    title: 'What a subject may do',
    facts: revisionFacts(published, [
      { key: 'subjectType', title: 'Subject type', value: subject.type },
      { key: 'subjectId', title: 'Subject id', value: subject.id },
      { key: 'subjectName', title: 'Subject', value: subject.name },
      { key: 'subjectState', title: 'State', value: subject.state },
      { key: 'domain', title: 'Domain', value: domain },
      { key: 'search', title: 'Search', value: search },
    ]),
    tables: [
      {
        key: 'permissions',
        title: 'Permissions',
        columns,
        batches: inBatches(rowsOf(listed, namesIn(index))),
      },
    ],
  };
}

function* rowsOf(listed: readonly EffectivePermission[], names: Names): Generator<Row> {
  for (const { permission, everywhere, caveats, sources } of listed) {
    for (const source of sources)
      yield [permission, everywhere, caveats.length > 0, ...sourceCells(source, names)];
  }
}
