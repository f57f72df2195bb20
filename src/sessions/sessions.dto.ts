import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Caller } from '../auth/caller';
import { ownPermissions, type OwnPermission } from '../auth/own-permissions';
import { ownRoleNames, type OwnRole } from '../auth/own-roles';
import { BooleanQuery } from '../http/boolean-query';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../http/page-size';

const KINDS = ['api_key', 'jwt', 'genesys_user'] as const satisfies Caller['kind'][];
const PERMISSIONS = Object.keys(ownPermissions) as OwnPermission[];

/** How to sign in. */
export class SignInDto {
  /** An API key of this service. */
  @IsString()
  @MaxLength(1_000)
  readonly apiKey: string;
}

/** Sign-in as a user of the organisation. */
export class GenesysSignInDto {
  /** Where a page leads the browser; with `returnTo`, the page of the console to show afterwards. */
  readonly path: string;
}

/** Sign-in with an OpenID Connect provider. */
export class OpenIdSignInDto extends GenesysSignInDto {
  /** What to call the provider. */
  readonly name: string;
}

/** The ways to sign in that this deployment has. */
export class SignInWaysDto {
  /** With an API key, by `POST /api/v1/sessions`. */
  readonly apiKey: boolean;
  /** Absent where this deployment has no sign-in with Genesys. */
  readonly genesys?: GenesysSignInDto;
  /** Absent where this deployment has no OpenID Connect provider. */
  readonly openIdConnect?: OpenIdSignInDto;
}

/** Who calls. */
export class SessionCallerDto {
  @ApiProperty({ enum: KINDS })
  readonly type: string;
  /** Id of a key (`bootstrap` for the one of the settings), subject of a token, or id of a user of Genesys. */
  readonly id: string;
  /** The name of the key, or of the person, where it is known. */
  readonly name?: string;
}

/** A browser that is signed in. */
export class SessionDto {
  /** A UUID. */
  readonly id: string;
  readonly caller: SessionCallerDto;
  /** Whether this request used it. */
  readonly current: boolean;
  /** The user agent of the browser. */
  readonly userAgent?: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** RFC 3339, UTC; may lag by up to a minute. */
  readonly lastUsedAt: string;
  /** RFC 3339, UTC: when it ends at the latest. */
  readonly expiresAt: string;
}

/** A page of sessions. */
export class SessionPageDto {
  readonly sessions: SessionDto[];
  /** Leads to the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export class ListSessionsQueryDto {
  /** List the sessions of all callers, which needs the permission `sessions:read`, instead of the caller's own. */
  @BooleanQuery()
  readonly allCallers: boolean = false;

  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly pageToken?: string;
}

/** The session of this request. */
export class OwnSessionDto {
  /** A UUID. */
  readonly id: string;
  /** RFC 3339, UTC: when it ends at the latest. */
  readonly expiresAt: string;
  /** Ends after this time without a request. */
  readonly idleTimeoutSeconds: number;
}

/** The caller of this request, and what they may do. */
export class MeDto extends SessionCallerDto {
  /** The e-mail address of the person, where the credential names one. */
  readonly email?: string;
  /** Roles of this service. */
  @ApiProperty({ enum: ownRoleNames, isArray: true })
  readonly roles: OwnRole[];
  /** What these include. */
  @ApiProperty({ enum: PERMISSIONS, isArray: true })
  readonly permissions: OwnPermission[];
  /** RFC 3339, UTC: when the credential ends; absent where it does not, or where that is not known. */
  readonly expiresAt?: string;
  /** Absent where the request came without the cookie of a session. */
  readonly session?: OwnSessionDto;
}

/** What one may do with this service. */
export class ServicePermissionDto {
  @ApiProperty({ enum: PERMISSIONS })
  readonly name: string;
  readonly description: string;
}

/** A role of this service, and what it includes. */
export class ServiceRoleDto {
  @ApiProperty({ enum: ownRoleNames })
  readonly name: string;
  readonly description: string;
  readonly permissions: ServicePermissionDto[];
}

/** The roles of this service. */
export class ServiceRolesDto {
  readonly serviceRoles: ServiceRoleDto[];
}
