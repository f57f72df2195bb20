import { type Snapshot, type SnapshotPart, snapshotParts } from '../snapshot';

/** A snapshot of an organisation with no one in it, with the parts that a test provides. */
export function emptySnapshot(parts: Partial<Snapshot> = {}): Snapshot {
  const asOf = '2026-01-01T00:00:00.000Z';
  return {
    revision: 1,
    asOf,
    organization: { id: 'org-1', name: 'Test Organisation' },
    users: [],
    groups: [],
    oauthClients: [],
    trustees: [],
    roles: [],
    divisions: [],
    catalogue: [],
    grants: [],
    accessPolicies: [],
    readAt: Object.fromEntries(snapshotParts.map((part) => [part, asOf])) as Record<SnapshotPart, string>,
    gaps: [],
    ...parts,
  };
}
