import type { Cell, Fact } from '../../common/tables/table-document';
import type { PublishedSnapshot } from '../../sync/snapshot-store';

/** A condition of the list, as the head of its file says it; undefined for one that was not set. */
export interface Filter {
  readonly key: string;
  readonly title: string;
  readonly value: Cell | undefined;
}

/** The head of a file: where the list comes from, and what it was filtered by. Nothing in it is of today. */
export function revisionFacts({ snapshot, partial }: PublishedSnapshot, filters: readonly Filter[]): Fact[] {
  const { organization, revision, asOf } = snapshot;
  return [
    { key: 'organizationName', title: 'Organisation', value: organization.name },
    { key: 'organizationId', title: 'Organisation id', value: organization.id },
    { key: 'revision', title: 'Revision', value: revision },
    { key: 'asOf', title: 'As of', value: asOf },
    { key: 'partial', title: 'Partial', value: partial },
    ...filters.map(({ key, title, value }) => ({ key, title, value: value ?? null })),
  ];
}
