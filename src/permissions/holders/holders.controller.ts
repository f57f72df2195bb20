import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { HolderPageDto, HoldersQuery, PermissionHoldersQuery, PermissionPath } from './holders.dto';
import { HoldersService } from './holders.service';

const DESCRIPTION =
  'Users, groups, OAuth clients and trustees, with every source; direct and inherited ones are listed separately. ' +
  'Those who are not active and those who hold it on a condition only are listed, and marked by `effective`. ' +
  'A permission that neither the catalogue nor a role has is answered with 404 and the code `unknown_permission`.';

@ApiTags('permissions')
@Controller('api/v1')
export class HoldersController {
  constructor(private readonly holders: HoldersService) {}

  @Get('permissions/:permission/holders')
  @Requires('access:read')
  @ApiProblems('unknown_permission')
  @PageOrFile(HolderPageDto)
  @ApiOperation({
    operationId: 'listPermissionHolders',
    summary: 'List holders of a permission',
    description: DESCRIPTION,
  })
  ofOne(
    @Param() { permission }: PermissionPath,
    @Query() query: PermissionHoldersQuery,
  ): ListAnswer<HolderPageDto> {
    return this.list({ ...query, permissions: [permission] });
  }

  @Get('holders')
  @Requires('access:read')
  @ApiProblems('unknown_permission')
  @PageOrFile(HolderPageDto)
  @ApiOperation({
    operationId: 'listHolders',
    summary: 'List holders of several permissions',
    description:
      'Of any or all of them. ' +
      `${DESCRIPTION} With a division, all of them must be held in that division.`,
  })
  ofSeveral(@Query() query: HoldersQuery): ListAnswer<HolderPageDto> {
    return this.list(query);
  }

  private list(query: HoldersQuery): ListAnswer<HolderPageDto> {
    return { page: () => this.holders.page(query), document: () => this.holders.document(query) };
  }
}
