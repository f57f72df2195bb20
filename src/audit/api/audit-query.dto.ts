import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { OUTCOMES, type Outcome } from '../audit-record';
import { auditActions } from '../event/audit-actions';
import { exportFormats, type ExportFormatName } from '../export/export-formats';
import type { AuditFilter } from '../reading/audit-filter';
import { utcTime } from '../../http/is-time';
import { PeriodQuery } from '../../http/period.query';
import { DEFAULT_PAGE_SIZE, RowPageSize } from '../../http/page-size';

const MAX_TOKEN_LENGTH = 200;
const eventSorts = ['-seq', 'seq'] as const;

/** Which records of the audit log are asked for. */
export class AuditFilterQuery extends PeriodQuery {
  /** Id of who acted. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly actor?: string;

  /** What was done, such as `api_key.created`. */
  @IsOptional()
  @IsIn(Object.keys(auditActions))
  readonly action?: string;

  /** Id of what was acted upon. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly target?: string;

  /** `refused`: a permission was missing. `failed`: allowed but unsuccessful. */
  @IsOptional()
  @IsIn(OUTCOMES)
  readonly outcome?: Outcome;

  /** Part of the action, an id, a name, the reason, a request's id or a state; A to Z in either case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly search?: string;
}

export class AuditEventsQuery extends AuditFilterQuery {
  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same filter and sort. */
  @IsOptional()
  @IsString()
  @Length(1, MAX_TOKEN_LENGTH)
  readonly pageToken?: string;

  /** By number: `-seq` gives the newest records first, `seq` the oldest. */
  @IsOptional()
  @IsIn(eventSorts)
  readonly sort: (typeof eventSorts)[number] = '-seq';
}

export class AuditExportQuery extends AuditFilterQuery {
  /**
   * `ndjson`: the records, which `rolecall-verify` reads when nothing but a time filters them. `csv`: for
   * spreadsheets. `ocsf`: OCSF 1.8.0 events, one a line.
   */
  @IsIn(Object.keys(exportFormats))
  readonly format: ExportFormatName;
}

export class CheckpointsQuery {
  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @Matches(/^[1-9]\d{0,15}$/, { message: 'is not a token that a page gave' })
  readonly pageToken?: string;
}

export class RecordPath {
  /** Number of the record. */
  @Matches(/^[1-9]\d{0,14}$/, { message: 'must be the number of a record, from 1' })
  readonly seq: string;
}

/** Times as the log holds them, so that equal times are equal texts. */
export function filterOf({
  from,
  to,
  actor,
  action,
  target,
  outcome,
  search,
}: AuditFilterQuery): AuditFilter {
  const given = { from: utc(from), to: utc(to), actor, action, target, outcome, text: search };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function utc(time: string | undefined): string | undefined {
  return time === undefined ? undefined : utcTime(time);
}
