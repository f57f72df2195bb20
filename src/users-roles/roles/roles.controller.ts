import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../answers/files/list-answer';
import { PageOrFile } from '../../answers/files/page-or-file';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { ConsistencyQuery } from '../../sync/consistency.query';
import { RoleHolderPageDto } from './role-holders.dto';
import { RoleDetailsDto, RolePageDto } from './roles.dto';
import { ListRoleHoldersQuery, ListRolesQuery } from './roles.query';
import { RolesService } from './roles.service';

@ApiTags('inventory')
@Controller('api/v1/roles')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get()
  @Requires('access:read')
  @PageOrFile(RolePageDto)
  @ApiOperation({ operationId: 'listRoles', summary: 'The roles of the organisation' })
  list(@Query() query: ListRolesQuery): ListAnswer<RolePageDto> {
    return this.roles.list(query);
  }

  @Get(':id')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'getRole', summary: 'One role, with what it gives and who holds it' })
  get(@Param('id') id: string, @Query() query: ConsistencyQuery): Promise<RoleDetailsDto> {
    return this.roles.get(id, query);
  }

  @Get(':id/holders')
  @Requires('access:read')
  @ApiProblems(404)
  @PageOrFile(RoleHolderPageDto)
  @ApiOperation({
    operationId: 'listRoleHolders',
    summary: 'Who holds a role, where, and through which group',
  })
  holders(@Param('id') id: string, @Query() query: ListRoleHoldersQuery): ListAnswer<RoleHolderPageDto> {
    return this.roles.listHolders(id, query);
  }
}
