import { ApiProperty } from '@nestjs/swagger';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { FileFormatQuery } from '../../lists/files/file-format.query';
import { TextList } from '../../http/text-list';

export class PermissionMatrixQuery extends FileFormatQuery {
  /** 1 to 500 ids of users, separated by commas; all users when left out. */
  @TextList({ min: 1, max: 500, longest: 256, optional: true })
  readonly userIds?: string[];
}

export class PermissionMatrixDto extends AnsweredFromDto {
  /** Requested ids that no listing shows; absent when all users are requested. */
  readonly unknownUserIds?: string[];
  /**
   * By user id the codes of the permissions that the user holds without a condition, somewhere; sorted. Exactly those
   * that a check without a division allows: nothing for a user who is not active.
   */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  readonly matrix: Readonly<Record<string, readonly string[]>>;
}
