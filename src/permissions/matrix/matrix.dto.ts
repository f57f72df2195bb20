import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length } from 'class-validator';
import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { FileFormatQuery } from '../../answers/files/file-format.query';
import { commaSeparated } from '../../common/comma-separated';

export class PermissionMatrixQuery extends FileFormatQuery {
  /** 1 to 500 ids of users, separated by commas; all users when left out. */
  @ApiPropertyOptional({ type: [String], style: 'form', explode: false } as object)
  @IsOptional()
  @Transform(commaSeparated)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Length(1, 256, { each: true })
  readonly userIds?: string[];
}

export class PermissionMatrixDto extends AnsweredFromDto {
  /** Ids asked about that no listing shows; absent when all users are asked for. */
  readonly unknownUserIds?: string[];
  /**
   * By user id the codes of the permissions that the user holds without a condition, somewhere; sorted. Exactly those
   * for which a check without a division says yes: nothing for a user who is not active.
   */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  readonly matrix: Readonly<Record<string, readonly string[]>>;
}
