import type { Selectable } from 'kysely';
import type { Schema } from '../../src/database/schema';

type Kind<Value> = [Exclude<Value, null>] extends [number] ? 'integer' : 'text';
type Column<Value> = null extends Value ? `${Kind<Value>} or null` : Kind<Value>;
type Columns<Row> = { readonly [Name in keyof Row]-?: Column<Row[Name]> };

/** The columns that `Schema` declares. The compiler refuses a list that is not exactly that. */
export const schemaColumns: { readonly [Table in keyof Schema]: Columns<Selectable<Schema[Table]>> } = {
  api_key: {
    id: 'text',
    name: 'text',
    sha256: 'text',
    key_prefix: 'text',
    roles: 'text',
    created_at: 'text',
    created_by_type: 'text',
    created_by_id: 'text',
    expires_at: 'text or null',
    last_used_at: 'text or null',
    revoked_at: 'text or null',
  },
  audit_checkpoint: {
    seq: 'integer',
    chain: 'text',
    hash: 'text',
    time: 'text',
    key_id: 'text',
    signature: 'text',
  },
  audit_head: { singleton: 'integer', chain: 'text', seq: 'integer', hash: 'text', time: 'text' },
  audit_record: {
    seq: 'integer',
    time: 'text',
    actor_id: 'text',
    action: 'text',
    target_id: 'text or null',
    outcome: 'text',
    search: 'text',
    record: 'text',
  },
  deployment: { singleton: 'integer', id: 'text', organization_id: 'text or null', created_at: 'text' },
  migration: { name: 'text', applied_at: 'text' },
  snapshot: {
    revision: 'integer',
    as_of: 'text',
    stored_at: 'text',
    organization_id: 'text',
    organization_name: 'text',
    read_at: 'text',
    gaps: 'text',
    calls: 'integer',
    counts: 'text',
    changes: 'text',
  },
  snapshot_writer: { singleton: 'integer', turn: 'integer' },
  snapshot_entity: {
    kind: 'text',
    id: 'text',
    content: 'text',
    valid_from: 'integer',
    valid_to: 'integer or null',
  },
  snapshot_membership: {
    group_id: 'text',
    relation: 'text',
    user_id: 'text',
    valid_from: 'integer',
    valid_to: 'integer or null',
  },
  snapshot_grant: {
    subject_type: 'text',
    subject_id: 'text',
    role_id: 'text',
    division_id: 'text',
    valid_from: 'integer',
    valid_to: 'integer or null',
  },
};
