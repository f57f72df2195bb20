import type { PurposeRow, PurposeVersionRow } from '../../database/tables/purpose-rows';
import { comparableName } from '../comparable-name';
import type { PurposeContent, PurposeVersion, StoredPurpose } from '../purpose';
import type { Author } from '../../auth/author';

type WithoutAuthors = Omit<
  PurposeRow,
  'created_by_type' | 'created_by_id' | 'modified_by_type' | 'modified_by_id'
>;

export function toPurpose(row: WithoutAuthors): StoredPurpose {
  return {
    id: row.id,
    version: row.version,
    content: JSON.parse(row.content) as PurposeContent,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
  };
}

export function toPurposeRow({ id, version, content, createdAt, modifiedAt }: StoredPurpose): WithoutAuthors {
  return {
    id,
    version,
    comparable_name: comparableName(content.name),
    status: content.status,
    content: JSON.stringify(content),
    created_at: createdAt,
    modified_at: modifiedAt,
  };
}

export function toPurposeVersion(row: PurposeVersionRow): PurposeVersion {
  return {
    version: row.version,
    content: row.content === null ? null : (JSON.parse(row.content) as PurposeContent),
    changedAt: row.changed_at,
    changedBy: { type: row.changed_by_type as Author['type'], id: row.changed_by_id },
  };
}
