import type { Column, Row } from '../../tables/table-document';
import type { NamedReferenceDto } from '../naming/named-reference.dto';

/** How a role, division or group appears in a file. */
export function referenceColumns(key: string, title: string): Column[] {
  return [
    { key: `${key}Name`, title },
    { key: `${key}Id`, title: `${title} id`, kind: 'id' },
    { key: `${key}Deleted`, title: `${title} deleted` },
  ];
}

export function referenceCells(reference: NamedReferenceDto | undefined): Row {
  if (reference === undefined) return [null, null, null];
  const { id, name, deleted = false } = reference;
  return [name ?? '', id, deleted];
}
