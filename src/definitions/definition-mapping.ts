import type { Definition } from './definition';
import type { AuthorDto, DefinitionDto } from './definition.dto';
import type { Author } from '../auth/author';

/** The columns that every table of definitions has. */
interface DefinitionRow {
  id: string;
  version: number;
  /** JSON. */
  content: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  updated_at: string;
  updated_by_type: string;
  updated_by_id: string;
}

/** The content is what was written, and not checked again. */
export function toDefinition<Content extends Definition['content']>(row: DefinitionRow): Definition<Content> {
  return {
    id: row.id,
    version: row.version,
    content: JSON.parse(row.content) as Content,
    createdAt: row.created_at,
    createdBy: { type: row.created_by_type as Author['type'], id: row.created_by_id },
    updatedAt: row.updated_at,
    updatedBy: { type: row.updated_by_type as Author['type'], id: row.updated_by_id },
  };
}

export function toDefinitionRow({ id, version, content, ...written }: Definition): DefinitionRow {
  return {
    id,
    version,
    content: JSON.stringify(content),
    created_at: written.createdAt,
    created_by_type: written.createdBy.type,
    created_by_id: written.createdBy.id,
    updated_at: written.updatedAt,
    updated_by_type: written.updatedBy.type,
    updated_by_id: written.updatedBy.id,
  };
}

export function toDefinitionDto({ id, version, content, ...written }: Definition): DefinitionDto {
  const { name, rationale, owner, enabled } = content;
  return {
    id,
    version,
    name,
    rationale,
    owner,
    enabled,
    createdAt: written.createdAt,
    createdBy: toAuthorDto(written.createdBy),
    updatedAt: written.updatedAt,
    updatedBy: toAuthorDto(written.updatedBy),
  };
}

export function toAuthorDto({ type, id }: Author): AuthorDto {
  return { type, id };
}
