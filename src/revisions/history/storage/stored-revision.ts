import type { Organization, VisibilityGap } from '../../../access/model/snapshot';
import type { SnapshotRow } from '../../../database/tables/snapshot-rows';
import type { ChangeCounts } from '../facts/change-counts';
import type { SnapshotCounts } from '../facts/snapshot-counts';

/** What is known of a stored revision without reading its facts. */
export interface StoredRevision {
  readonly revision: number;
  /** When its sync run began (RFC 3339, UTC). */
  readonly asOf: string;
  readonly storedAt: string;
  readonly organization: Organization;
  readonly gaps: readonly VisibilityGap[];
  /** Pages read from Genesys. */
  readonly calls: number;
  readonly counts: SnapshotCounts;
  /** Since the revision before it, which may no longer be stored. */
  readonly changes: ChangeCounts;
}

export function storedRevision(row: SnapshotRow): StoredRevision {
  return {
    revision: row.revision,
    asOf: row.as_of,
    storedAt: row.stored_at,
    organization: { id: row.organization_id, name: row.organization_name },
    gaps: JSON.parse(row.gaps) as VisibilityGap[],
    calls: row.calls,
    counts: JSON.parse(row.counts) as SnapshotCounts,
    changes: JSON.parse(row.changes) as ChangeCounts,
  };
}
