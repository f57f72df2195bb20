import type { SubjectSet } from '../../access-index/subjects-only';
import type { Snapshot } from '../../access-model/snapshot';
import type { SubjectReading } from '../../access-model/subject-picture';

/** The subjects that a reading tells of, and the groups in which it changes who is in them. */
export function touchedBy({ pictures }: SubjectReading, before: Snapshot, after: Snapshot): SubjectSet {
  const of = (type: keyof SubjectSet) => pictures.filter((one) => one.type === type).map(({ id }) => id);
  const unchanged = new Set(before.groups);
  const regrouped = after.groups.filter((group) => !unchanged.has(group)).map(({ id }) => id);
  return {
    user: new Set(of('user')),
    group: new Set([...of('group'), ...regrouped]),
    oauth_client: new Set(of('oauth_client')),
  };
}
