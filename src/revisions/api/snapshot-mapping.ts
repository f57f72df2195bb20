import type { RevisionPage } from '../history/reading/revision-reader';
import type { StoredRevision } from '../history/storage/stored-revision';
import { revisionToken } from './revision-token';
import type { SnapshotDto, SnapshotPageDto } from './snapshots.dto';

export function toSnapshotDto(stored: StoredRevision): SnapshotDto {
  return {
    revision: stored.revision,
    asOf: stored.asOf,
    storedAt: stored.storedAt,
    organizationId: stored.organization.id,
    organizationName: stored.organization.name,
    partial: stored.gaps.length > 0,
    gaps: [...stored.gaps],
    calls: stored.calls,
    counts: stored.counts,
    changes: stored.changes,
  };
}

export function toSnapshotPageDto({ revisions, next }: RevisionPage): SnapshotPageDto {
  return {
    snapshots: revisions.map(toSnapshotDto),
    nextPageToken: next === undefined ? undefined : revisionToken(next),
  };
}
