import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Length, Matches, MaxLength } from 'class-validator';
import { MAX_KEY_LENGTH } from '../categories/data-category';

export class PermissionCategoriesPath {
  /** A permission of Genesys: `domain:entity:action`, or a flat name such as `admin`. */
  @IsString()
  @Length(1, 386)
  @Matches(/^[^:\s*]+(:[^:\s*]+:[^:\s*]+)?$/u, { message: 'must be domain:entity:action or a flat name' })
  readonly permission: string;
}

export class WritePermissionCategoriesDto {
  /** Up to 50 keys of active data categories; none where the permission opens no personal data. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(MAX_KEY_LENGTH, { each: true })
  readonly dataCategories: string[];
}

/** Which data categories a permission opens. */
export class PermissionCategoriesDto {
  readonly permission: string;
  readonly dataCategories: string[];
  /** Whether it comes with the service, or was set here. */
  @ApiProperty({ enum: ['shipped', 'custom'] })
  readonly origin: 'shipped' | 'custom';
  /** Incremented by every change: the ETag without its quotes. */
  readonly version: number;
}

export class PermissionCategoryListDto {
  /** In the order of permissions: at most 1,000. */
  readonly permissions: PermissionCategoriesDto[];
}
