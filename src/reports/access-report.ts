import type { Snapshot, VisibilityGap } from '../access/model/snapshot';
import type { TableDocument } from '../tables/table-document';
import { accessColumns, accessBatches } from './access-batches';

/** Who has what, from one revision. Everything in it comes from the snapshot, so that equal revisions give equal reports. */
export function accessReport(snapshot: Snapshot): TableDocument {
  const { organization, revision, asOf, gaps } = snapshot;
  return {
    key: 'access',
    title: 'Who has what',
    facts: [
      { key: 'organizationName', title: 'Organisation', value: organization.name },
      { key: 'organizationId', title: 'Organisation id', value: organization.id },
      { key: 'revision', title: 'Revision', value: revision },
      { key: 'asOf', title: 'As of', value: asOf },
      { key: 'complete', title: 'Complete', value: gaps.length === 0 },
      { key: 'gaps', title: 'Could not be seen', value: gapText(gaps) },
    ],
    tables: [{ key: 'access', title: 'Access', columns: accessColumns, batches: accessBatches(snapshot) }],
  };
}

function gapText(gaps: readonly VisibilityGap[]): string | null {
  if (gaps.length === 0) return null;
  return gaps.map(({ part, detail }) => `${part}: ${detail}`).join(' ');
}
