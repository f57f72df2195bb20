import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { IsTime } from '../http/is-time';
import { ownRoleNames, type OwnRole } from '../auth/own-roles';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../http/page-size';

/** 1 to 100 characters, one of them visible, none of them a control character. */
const NAME = /^(?=.*\S)\P{C}{1,100}$/u;

/** What a new API key is to be. */
export class CreateApiKeyDto {
  /** What the key is for: 1 to 100 characters. */
  @IsString()
  @Matches(NAME, { message: 'must be 1 to 100 characters, without control characters' })
  readonly name: string;

  /** What the key may do; its creator must hold every permission that these give. */
  @ApiProperty({ enum: ownRoleNames, isArray: true, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(ownRoleNames, { each: true })
  readonly roles: OwnRole[];

  /**
   * When the key expires (RFC 3339, in the future). Without it, the key is valid until it is revoked, or until the
   * credential that creates it expires, if that expires.
   */
  @ApiProperty({ format: 'date-time' })
  @IsOptional()
  @IsTime()
  readonly expiresAt?: string;
}

export class ListApiKeysQueryDto {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly pageToken?: string;
}

export class RevokeApiKeyQueryDto {
  /** Also revoke the keys that this key created, and in turn the keys that those created. */
  @IsOptional()
  @IsIn([true, false], { message: 'must be true or false' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  readonly revokeDescendants: boolean = false;
}

/** Who created a key. */
export class ApiKeyCreatorDto {
  readonly type: 'api_key' | 'jwt' | 'genesys_user' | 'anonymous';
  /** Id of a key (`bootstrap` for the one of the settings), subject of a token, or id of a user of Genesys. */
  readonly id: string;
}

/** An API key. The key itself is shown once, when it is created. */
export class ApiKeyDto {
  /** A UUID. */
  readonly id: string;
  readonly name: string;
  /** The four characters after `rk_`, by which people tell keys apart. */
  readonly keyPrefix: string;
  readonly roles: string[];
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly createdBy: ApiKeyCreatorDto;
  /**
   * Who created it, then who created the key that did, and so on; nearest first. Absent where `createdBy` is all
   * there is.
   */
  readonly line?: ApiKeyCreatorDto[];
  /** RFC 3339, UTC; absent when the key does not expire. */
  readonly expiresAt?: string;
  /** RFC 3339, UTC; may lag by up to a minute. Absent when the key was not used yet. */
  readonly lastUsedAt?: string;
  /** RFC 3339, UTC; absent while the key is not revoked. */
  readonly revokedAt?: string;
}

/** A new API key, with the key. */
export class CreatedApiKeyDto extends ApiKeyDto {
  /** The key: shown now and never again. Send it as `Authorization: Bearer rk_…`. */
  readonly key: string;
}

export class ApiKeyPageDto {
  /** In the order of creation; revoked and expired ones included. */
  readonly apiKeys: ApiKeyDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
