import type { Author } from '../../conflicts/rules/stored-rule';
import type { AssertionRow } from '../../database/tables/assertion-rows';
import type { AssertionContent, StoredAssertion } from './stored-assertion';

export function toStoredAssertion(row: AssertionRow): StoredAssertion {
  return {
    id: row.id,
    version: row.version,
    content: JSON.parse(row.content) as AssertionContent,
    createdAt: row.created_at,
    createdBy: { type: row.created_by_type as Author['type'], id: row.created_by_id },
    updatedAt: row.updated_at,
    updatedBy: { type: row.updated_by_type as Author['type'], id: row.updated_by_id },
  };
}

export function toAssertionRow({ id, version, content, ...assertion }: StoredAssertion): AssertionRow {
  return {
    id,
    version,
    content: JSON.stringify(content),
    created_at: assertion.createdAt,
    created_by_type: assertion.createdBy.type,
    created_by_id: assertion.createdBy.id,
    updated_at: assertion.updatedAt,
    updated_by_type: assertion.updatedBy.type,
    updated_by_id: assertion.updatedBy.id,
  };
}
