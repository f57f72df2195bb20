import type { Author } from '../auth/author';

/** What every definition says, whatever it defines. A type, since interfaces are no JsonValue. */
export type DefinitionContent = {
  readonly name: string;
  /** Why it exists. */
  readonly rationale: string;
  /** The person or team that answers for it. */
  readonly owner: string;
  readonly enabled: boolean;
};

/** Something that people define here, such as a conflict rule, as stored. Times are RFC 3339 in UTC. */
export interface Definition<Content extends DefinitionContent = DefinitionContent> {
  /** UUIDv7. */
  readonly id: string;
  /** One more with every change. */
  readonly version: number;
  readonly content: Content;
  readonly createdAt: string;
  readonly createdBy: Author;
  readonly updatedAt: string;
  readonly updatedBy: Author;
}
