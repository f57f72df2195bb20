import type { NamedReferenceDto } from './named-reference.dto';

/** What an answer speaks of by id and shows by name. */
export interface Reference {
  readonly kind: 'role' | 'division' | 'group';
  readonly id: string;
}

export type NameLookup = (kind: Reference['kind'], id: string) => NamedReferenceDto;
