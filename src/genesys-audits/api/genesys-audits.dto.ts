import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { utcTime } from '../../http/is-time';
import { PeriodQuery } from '../../http/period.query';
import { DEFAULT_PAGE_SIZE, RowPageSize } from '../../http/page-size';
import { genesysAuditFormats, type GenesysAuditFormat } from '../export/genesys-audit-formats';
import type { GenesysAuditFilter } from '../store/genesys-audit-reader';

const sorts = ['-at', 'at'] as const;

/** An event of the audits of Genesys, as it is kept. */
export class GenesysAuditDto {
  readonly id: string;
  /** When Genesys logged it (RFC 3339, UTC). */
  readonly at: string;
  /** When it arrived here (RFC 3339, UTC). */
  readonly receivedAt: string;
  /** Such as `PeoplePermissions`. */
  readonly service: string;
  /** Such as `Role`. */
  readonly entityType: string;
  /** Such as `MemberAdd`. */
  readonly action: string;
  readonly entityId?: string;
  /** A name, or for grants the ids of subject, role and division joined by two hyphens. Absent when it was erased. */
  readonly entityName?: string;
  /** SHA-256 of the name with a salt; what remains of one that was erased. */
  readonly entityNameDigest?: string;
  /** `USER`, `SYSTEM` or `GENESYS_INTERNAL`. */
  readonly level?: string;
  /** `SUCCESS`, `FAILURE` or `WARNING`. */
  readonly status?: string;
  /** The user; for client credentials the OAuth client. Often absent: Genesys itself, or an automatism. */
  readonly actorId?: string;
  /** Absent when it was erased. */
  readonly actorName?: string;
  readonly actorNameDigest?: string;
  /** The organisation that the actor comes from. */
  readonly actorOrganizationId?: string;
  readonly clientId?: string;
  /** Shared by the events of one action. */
  readonly correlationId?: string;
  /** The event that began the action. */
  readonly transactionId?: string;
  /** Names of the properties that changed; their values are not kept. */
  readonly properties: string[];
  /** SHA-256 (hex) over the event without its names, for which their digests count. */
  readonly hash: string;
}

export class GenesysAuditPageDto {
  readonly items: GenesysAuditDto[];
  /** Asks for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** Which events are wanted. */
export class GenesysAuditFilterQuery extends PeriodQuery {
  /** Such as `PeoplePermissions`. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly service?: string;

  /** Such as `Role`. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly entityType?: string;

  /** Such as `MemberAdd`. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly action?: string;

  /** Id of what was changed; for grants the role. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly entityId?: string;

  /** Id of the user or OAuth client that acted. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly actorId?: string;

  /** Id of the OAuth client through which it was done. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly clientId?: string;

  /** Shared by the events of one action. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly correlationId?: string;
}

export class GenesysAuditsQuery extends GenesysAuditFilterQuery {
  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the page before, with the same filter and sort. */
  @IsOptional()
  @IsString()
  @Length(1, 10_000)
  readonly pageToken?: string;

  /** By time: `-at` gives the newest first, `at` the oldest. */
  @IsOptional()
  @IsIn(sorts)
  readonly sort: (typeof sorts)[number] = '-at';
}

export class GenesysAuditExportQuery extends GenesysAuditFilterQuery {
  /** `ndjson`: one event a line. `csv`: for spreadsheets. `ocsf`: OCSF 1.8.0 events, one a line. */
  @IsIn(Object.keys(genesysAuditFormats))
  readonly format: GenesysAuditFormat;
}

/** Whose names are to be erased. */
export class EraseGenesysAuditNamesDto {
  /** Id of the user. */
  @IsString()
  @Length(1, 1_024)
  readonly userId: string;
}

export class GenesysAuditErasureDto {
  /** Events from which a name was erased. */
  readonly events: number;
  /** Entries of access reviews that are over from which the name and the address were erased. */
  readonly reviewEntries: number;
  /** Access reviews of the user that still run. They keep the name: erase it again once they are over. */
  readonly runningReviews: number;
}

/** Times as they are stored, so that equal times are equal texts. */
export function filterOf(query: GenesysAuditFilterQuery): GenesysAuditFilter {
  const { from, to, service, entityType, action, entityId, actorId, clientId, correlationId } = query;
  const given = {
    from: from && utcTime(from),
    to: to && utcTime(to),
    ...{ service, entityType, action, entityId, actorId, clientId, correlationId },
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
