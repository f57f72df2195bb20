import type { Cell, Fact } from '../../tables/table-document';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';

/** What a list was filtered and sorted by, by parameter; undefined for what was not given. */
export type ListFilter = Readonly<Record<string, Cell | readonly string[] | undefined>>;

/** The head of a file: where the list comes from, and what it was filtered by. Nothing in it is of today. */
export function revisionFacts({ snapshot, partial }: PublishedSnapshot, filter: ListFilter = {}): Fact[] {
  const { organization, revision, asOf } = snapshot;
  return [
    { key: 'organizationName', title: 'Organisation', value: organization.name },
    { key: 'organizationId', title: 'Organisation id', value: organization.id },
    { key: 'revision', title: 'Revision', value: revision },
    { key: 'asOf', title: 'As of', value: asOf },
    { key: 'partial', title: 'Partial', value: partial },
    ...Object.entries(filter).map(([key, value]) => ({ key, title: wordsOf(key), value: cellOf(value) })),
  ];
}

/** `divisionId` as people write it: `Division id`. */
function wordsOf(key: string): string {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cellOf(value: ListFilter[string]): Cell {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null ? value.join(', ') : value;
}
