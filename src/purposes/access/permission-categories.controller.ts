import { Body, Controller, Get, Param, Put, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { IfMatch } from '../../http/if-match';
import type { PermissionCategories } from './permission-categories';
import {
  PermissionCategoriesDto,
  PermissionCategoryListDto,
  PermissionCategoriesPath,
  WritePermissionCategoriesDto,
} from './permission-categories.dto';
import { PermissionCategoriesService } from './permission-categories.service';

const OPTIONAL = {
  required: false,
  description:
    'The ETag (its version in quotes) of what is there; needed unless the permission has no categories.',
};

@ApiTags('data-categories')
@Controller('api/v1/permission-categories')
@UseInterceptors(EntityTagInterceptor)
export class PermissionCategoriesController {
  constructor(private readonly permissions: PermissionCategoriesService) {}

  @Get()
  @Requires('purposes:read')
  @ApiOperation({
    operationId: 'listPermissionCategories',
    summary: 'List the data categories of permissions',
  })
  async list(): Promise<PermissionCategoryListDto> {
    return { permissions: (await this.permissions.all()).map(toDto) };
  }

  @Put(':permission')
  @Requires('purposes:write')
  @ApiProblems('too_many_permissions')
  @ApiOperation({
    operationId: 'replacePermissionCategories',
    summary: 'Override the data categories of a permission',
  })
  async replace(
    @Param() { permission }: PermissionCategoriesPath,
    @Body() { dataCategories }: WritePermissionCategoriesDto,
    @IfMatch(OPTIONAL) ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<PermissionCategoriesDto> {
    return toDto(await this.permissions.replace(permission, dataCategories, ifMatch, by));
  }
}

function toDto(entry: PermissionCategories): PermissionCategoriesDto {
  return {
    permission: entry.permission,
    dataCategories: [...entry.dataCategories],
    origin: entry.origin,
    version: entry.version,
  };
}
