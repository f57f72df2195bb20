import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { entityTag } from '../../common/entity-tag';
import type { PermissionCategories } from './permission-categories';
import {
  PermissionCategoriesDto,
  PermissionCategoryListDto,
  PermissionPath,
  WritePermissionCategoriesDto,
} from './permission-categories.dto';
import { PermissionCategoriesService } from './permission-categories.service';

const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description:
    'The ETag (its version in quotes) of what is there; needed unless the permission has no categories.',
};

@ApiTags('data-categories')
@Controller('api/v1/permission-categories')
export class PermissionCategoriesController {
  constructor(private readonly permissions: PermissionCategoriesService) {}

  @Get()
  @Requires('purposes:read')
  @ApiProblems(503)
  @ApiOperation({
    operationId: 'listPermissionCategories',
    summary: 'Which data categories the permissions of Genesys open',
  })
  async list(): Promise<PermissionCategoryListDto> {
    return { permissions: (await this.permissions.all()).map(toDto) };
  }

  @Put(':permission')
  @Requires('purposes:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(409, 412, 428, 503)
  @ApiOperation({
    operationId: 'replacePermissionCategories',
    summary: 'Say which data categories a permission opens, in place of what is shipped',
  })
  async replace(
    @Param() { permission }: PermissionPath,
    @Body() { dataCategories }: WritePermissionCategoriesDto,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PermissionCategoriesDto> {
    const replaced = await this.permissions.replace(permission, dataCategories, ifMatch, by);
    void reply.header('etag', entityTag(replaced.version));
    return toDto(replaced);
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
