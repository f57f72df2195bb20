import { ApiProperty, PickType } from '@nestjs/swagger';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { IsMoment } from '../../revisions/current/is-moment';
import { FindingDto, ListFindingsQueryDto } from '../findings/findings.dto';

export class PastConflictsQuery extends PickType(ListFindingsQueryDto, [
  'severity',
  'ruleId',
  'subjectType',
  'subjectId',
  'pageSize',
  'pageToken',
] as const) {
  /** A revision, or a time (RFC 3339): the nearest revision that is still stored and not later than it is evaluated. */
  @ApiProperty()
  @IsMoment()
  readonly at: string;
}

/** A subject that violated a rule, evaluated by the rules as they are now. */
export class PastConflictDto extends PickType(FindingDto, [
  'ruleId',
  'ruleName',
  'severity',
  'subject',
  'kinds',
  'conditional',
  'divisionIds',
  'causes',
  'causeCount',
  'toxicRoleIds',
] as const) {
  /** Id of the finding of this rule and subject, whatever its state now; absent where none was ever recorded. */
  readonly findingId?: string;
}

export class PastConflictPageDto extends AnsweredFromDto {
  /** By subject. */
  readonly conflicts: PastConflictDto[];
  /** All that match the filter. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page, with the same `at` and filter; absent on the last one. */
  readonly nextPageToken?: string;
  /** Rules of which 10,000 violations are listed, so that more may be missing. */
  readonly truncatedRuleIds: string[];
}
