import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import { ConsistencyQuery } from '../../revisions/current/consistency.query';
import {
  ListRoleHoldersQuery,
  ListRolesQuery,
  RoleDetailsDto,
  RoleHolderPageDto,
  RolePageDto,
} from './roles.dto';
import { RolesService } from './roles.service';

@ApiTags('inventory')
@Controller('api/v1/roles')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get()
  @Requires('access:read')
  @PageOrFile(RolePageDto)
  @ApiOperation({ operationId: 'listRoles', summary: 'List roles' })
  list(@Query() query: ListRolesQuery): ListAnswer<RolePageDto> {
    return this.roles.list(query);
  }

  @Get(':id')
  @Requires('access:read')
  @ApiOperation({
    operationId: 'getRole',
    summary: 'Get a role',
    description: 'With what it includes, and how many hold it.',
  })
  get(@Param('id') id: string, @Query() query: ConsistencyQuery): Promise<RoleDetailsDto> {
    return this.roles.get(id, query);
  }

  @Get(':id/holders')
  @Requires('access:read')
  @PageOrFile(RoleHolderPageDto)
  @ApiOperation({
    operationId: 'listRoleHolders',
    summary: 'List holders of a role',
    description: 'Who holds it, where, and through which group.',
  })
  holders(@Param('id') id: string, @Query() query: ListRoleHoldersQuery): ListAnswer<RoleHolderPageDto> {
    return this.roles.listHolders(id, query);
  }
}
