import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, ValidateIf } from 'class-validator';
import type { SubjectType } from '../../access/model/snapshot';
import { utcTime } from '../../http/is-time';
import { HistoryPagesQuery } from '../history-pages.query';
import type { EffectiveQuery } from './effective-changes';

/** Groups do nothing themselves: the people in them gain and lose what the group does. */
const actingTypes = [
  'user',
  'oauth_client',
  'trustee_user',
  'trustee_group',
] as const satisfies SubjectType[];

/** `domain:entity:action`. */
export class PermissionHistoryPath {
  @IsString()
  @Length(1, 1_024)
  readonly permission: string;
}

/** Which effective changes are requested, of whatever permission. */
export class PermissionHistoryQuery extends HistoryPagesQuery {
  /** Together with `subjectId`: whose access. */
  @ValidateIf(
    ({ subjectId, subjectType }: PermissionHistoryQuery) =>
      subjectId !== undefined || subjectType !== undefined,
  )
  @IsIn(actingTypes)
  @ApiPropertyOptional({ enum: actingTypes, enumName: 'ActingSubjectType' })
  readonly subjectType?: (typeof actingTypes)[number];

  /** Together with `subjectType`: whose access. */
  @ValidateIf(
    ({ subjectId, subjectType }: PermissionHistoryQuery) =>
      subjectId !== undefined || subjectType !== undefined,
  )
  @IsString()
  @Length(1, 1_024)
  @ApiPropertyOptional()
  readonly subjectId?: string;
}

export class EffectiveHistoryQuery extends PermissionHistoryQuery {
  /** Only this permission (`domain:entity:action`). */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly permission?: string;
}

export function effectiveQueryOf(query: PermissionHistoryQuery, permission?: string): EffectiveQuery {
  const { subjectType: type, subjectId: id, actorId, from, to } = query;
  return {
    subject: type === undefined || id === undefined ? undefined : { type, id },
    permission,
    actorId,
    from: from && utcTime(from),
    before: to && utcTime(to),
  };
}
