import { IsString, Length, Matches, MaxLength } from 'class-validator';
import { DefinitionDto, WriteDefinitionDto } from '../../../definitions/definition.dto';
import { MayBeAbsent } from '../../../http/may-be-absent';
import { LINE, LINE_FAULT } from '../../../http/one-line';
import { IsDay } from './is-day';

/** A permission as the catalogue names it, or a flat name such as `admin`; no wildcards. */
export const PERMISSION = /^[^\s:*\p{C}]+(:[^\s:*\p{C}]+:[^\s:*\p{C}]+)?$/u;
export const PERMISSION_FAULT = { message: 'must be domain:entity:action without wildcards, or a flat name' };
export const OPERATION = /^(GET|HEAD|POST|PUT|PATCH|DELETE) \/[^\s\p{C}]*$/u;
export const OPERATION_FAULT = { message: 'must be a method and a path, such as GET /api/v2/users/{userId}' };

/** What an enforcement is to say: `permission`, `operation`, or both. `rationale` is the note about it. */
export class WriteEnforcementDto extends WriteDefinitionDto {
  /**
   * The permission that will be needed: with `operation` for that operation, and alone for all operations that name it.
   * The catalogue does not have to have it yet.
   */
  @MayBeAbsent()
  @IsString()
  @Length(1, 200)
  @Matches(PERMISSION, PERMISSION_FAULT)
  readonly permission?: string;

  /**
   * The operation for which permissions will be enforced, such as `GET /api/v2/users/{userId}`. Without `permission`, it
   * will need what the table of operations names.
   */
  @MayBeAbsent()
  @IsString()
  @Length(1, 500)
  @Matches(OPERATION, OPERATION_FAULT)
  readonly operation?: string;

  /** The first day of it: `YYYY-MM-DD`. */
  @IsDay()
  readonly enforcedOn: string;

  /** Where it is announced: up to 1,000 characters. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(1_000)
  @Matches(LINE, LINE_FAULT)
  readonly source?: string;
}

/** Something that Genesys is going to enforce. */
export class EnforcementDto extends DefinitionDto {
  readonly permission?: string;
  readonly operation?: string;
  /** The first day of it: `YYYY-MM-DD`. */
  readonly enforcedOn: string;
  readonly source?: string;
}

export class EnforcementPageDto {
  /** In the order of creation. */
  readonly enforcements: EnforcementDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
