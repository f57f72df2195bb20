import { ApiProperty } from '@nestjs/swagger';
import type { IndexedSubject, SubjectStateName } from '../../access/index/indexed-subject';
import type { SubjectType } from '../../access/model/snapshot';

export const subjectTypes = [
  'user',
  'group',
  'oauth_client',
  'trustee_user',
  'trustee_group',
] satisfies SubjectType[];
const subjectStates = ['active', 'inactive', 'deleted', 'disabled', 'unknown'] satisfies SubjectStateName[];

/** Someone or something that holds roles. */
export class AccessSubjectDto {
  @ApiProperty({ enum: subjectTypes })
  readonly type: SubjectType;
  readonly id: string;
  /** Empty when no listing shows it. */
  readonly name: string;
  /** `unknown`: it holds a role or is in a group, and no listing shows it. Only active subjects can act. */
  @ApiProperty({ enum: subjectStates })
  readonly state: SubjectStateName;
}

export function toSubjectDto({ type, id, name, state }: IndexedSubject): AccessSubjectDto {
  return { type, id, name, state };
}
