import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../http/page-size';
import { LINE, LINE_FAULT } from '../http/one-line';

/** What every definition is to say. */
export class WriteDefinitionDto {
  /** 1 to 100 characters. */
  @IsString()
  @MaxLength(100)
  @Matches(LINE, LINE_FAULT)
  readonly name: string;

  /** Reason for it: 1 to 2,000 characters. */
  @IsString()
  @MaxLength(2_000)
  @Matches(LINE, LINE_FAULT)
  readonly rationale: string;

  /** The person or team that answers for it: 1 to 200 characters. */
  @IsString()
  @MaxLength(200)
  @Matches(LINE, LINE_FAULT)
  readonly owner: string;

  /** What is off is not evaluated, and has no results. */
  @MayBeAbsent()
  @IsBoolean()
  readonly enabled: boolean = true;
}

export class ListDefinitionsQueryDto {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

/** A role: its `id`, or its `name`, which stands for every role that is called so, whatever the case. One of both. */
export class RoleReferenceDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  readonly id?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  readonly name?: string;
}

export class ReferencedRoleDto {
  /** Absent when the role is referred to by its name. */
  readonly id?: string;
  /** Absent when the role is referred to by its id. */
  readonly name?: string;
}

/** Who wrote something here. */
export class AuthorDto {
  readonly type: 'api_key' | 'jwt' | 'genesys_user' | 'anonymous' | 'system';
  /** Id of a key (`bootstrap` for the one of the settings), subject of a token, or id of a user of Genesys. */
  readonly id: string;
}

/** Something that a definition names and the current snapshot does not have, or not well enough to evaluate by. */
export class UnresolvedDto {
  /** Where in the claim or constraint (JSON Pointer): `/roles/0`. */
  readonly pointer: string;
  /** One sentence that names it. */
  readonly detail: string;
}

/** What every definition shows. */
export class DefinitionDto {
  /** A UUID. */
  readonly id: string;
  /** Incremented by every change: the ETag without its quotes. */
  readonly version: number;
  readonly name: string;
  /** Reason for it. */
  readonly rationale: string;
  readonly owner: string;
  readonly enabled: boolean;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly createdBy: AuthorDto;
  /** RFC 3339, UTC. */
  readonly updatedAt: string;
  readonly updatedBy: AuthorDto;
}
