import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, ValidateIf } from 'class-validator';
import type { SubjectType } from '../../access/model/snapshot';
import { commaSeparated } from '../../http/comma-separated';
import { utcTime } from '../../http/is-time';
import { subjectTypes } from '../../lists/entities/subject.dto';
import { HistoryPagesQuery } from '../history-pages.query';
import { changeKinds, type ChangeKind } from '../../revisions/history/reading/fact-change';
import type { EntryQuery } from '../entries/history-reader';

/** Which entries of the history are requested, whatever they are about. */
export class SubjectHistoryQuery extends HistoryPagesQuery {
  /** Only these kinds, separated by commas. */
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', enum: [...changeKinds] },
    maxItems: changeKinds.length,
    ...{ style: 'form', explode: false },
  })
  @IsOptional()
  @Transform(commaSeparated)
  @IsArray()
  @ArrayMaxSize(changeKinds.length)
  @IsIn(changeKinds, { each: true })
  readonly kind?: ChangeKind[];
}

export class HistoryQuery extends SubjectHistoryQuery {
  /** Together with `subjectId`: whose history. */
  @ValidateIf(
    ({ subjectId, subjectType }: HistoryQuery) => subjectId !== undefined || subjectType !== undefined,
  )
  @IsIn(subjectTypes)
  @ApiPropertyOptional({ enum: subjectTypes })
  readonly subjectType?: SubjectType;

  /** Together with `subjectType`: what the subject holds, the groups it is in, and its own attributes. */
  @ValidateIf(
    ({ subjectId, subjectType }: HistoryQuery) => subjectId !== undefined || subjectType !== undefined,
  )
  @IsString()
  @Length(1, 1_024)
  @ApiPropertyOptional()
  readonly subjectId?: string;

  /** Id of a role: its grants and what it includes. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /** Id of a division: grants in it, and its attributes. `*` for grants in all divisions. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly divisionId?: string;

  /** Id of a group: what it holds, its people and its attributes. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly groupId?: string;

  /**
   * A permission (`domain:entity:action`): grants of the roles that include it at some time, what these roles include, the
   * people of the groups that hold them, and the permission itself.
   */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly permission?: string;
}

/** What the history is filtered by, beside what the query gives. */
export type HistoryScope = Pick<EntryQuery, 'subject' | 'roleId' | 'divisionId' | 'groupId' | 'permission'>;

export function scopeOf(query: HistoryQuery): HistoryScope {
  const { subjectType, subjectId, roleId, divisionId, groupId, permission } = query;
  const subject =
    subjectType === undefined || subjectId === undefined ? undefined : { type: subjectType, id: subjectId };
  return { subject, roleId, divisionId, groupId, permission };
}

export function entryQueryOf(
  { kind, actorId, from, to }: SubjectHistoryQuery,
  scope: HistoryScope,
): EntryQuery {
  return {
    ...scope,
    kinds: kind,
    actorId,
    from: from && utcTime(from),
    before: to && utcTime(to),
  };
}
