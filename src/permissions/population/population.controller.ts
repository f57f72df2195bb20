import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { GRANTING_PERMISSIONS } from '../../access/questions/population';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import { Expensive } from '../../http/expensive';
import { HolderPageDto } from '../holders/holders.dto';
import { PopulationQuery, RolesWithoutHoldersDto, UsersWithoutRolesDto } from './population.dto';
import { populationQuestions, PopulationService } from './population.service';

@ApiTags('permissions')
@Controller('api/v1/population')
export class PopulationController {
  constructor(private readonly population: PopulationService) {}

  @Get('users-without-roles')
  @Expensive()
  @Requires('access:read')
  @PageOrFile(UsersWithoutRolesDto)
  @ApiOperation({
    operationId: 'listUsersWithoutRoles',
    summary: 'List users without roles',
    description:
      'Users who hold no role, neither directly nor through a group. ' +
      'Users of every state. A role that is gone does not count.',
  })
  usersWithoutRoles(@Query() query: PopulationQuery): ListAnswer<UsersWithoutRolesDto> {
    return this.population.list(populationQuestions.usersWithoutRoles, query);
  }

  @Get('roles-without-holders')
  @Expensive()
  @Requires('access:read')
  @PageOrFile(RolesWithoutHoldersDto)
  @ApiOperation({
    operationId: 'listRolesWithoutHolders',
    summary: 'List unassigned roles',
    description:
      'Roles that no one holds. ' +
      'No subject of any kind or state. A group that passes no roles on does not count as one.',
  })
  rolesWithoutHolders(@Query() query: PopulationQuery): ListAnswer<RolesWithoutHoldersDto> {
    return this.population.list(populationQuestions.rolesWithoutHolders, query);
  }

  @Get('general-admins')
  @Expensive()
  @Requires('access:read')
  @PageOrFile(HolderPageDto)
  @ApiOperation({
    operationId: 'listGeneralAdmins',
    summary: 'List General Admins',
    description: 'Holders of the flat permission `admin`; none when no role has it.',
  })
  admins(@Query() query: PopulationQuery): ListAnswer<HolderPageDto> {
    return this.population.list(populationQuestions.admins, query);
  }

  @Get('granting-oauth-clients')
  @Expensive()
  @Requires('access:read')
  @PageOrFile(HolderPageDto)
  @ApiOperation({
    operationId: 'listGrantingOAuthClients',
    summary: 'List OAuth clients that can grant access',
    description: `Those that hold any of ${GRANTING_PERMISSIONS.map((code) => `\`${code}\``).join(', ')}, in whatever division.`,
  })
  grantingClients(@Query() query: PopulationQuery): ListAnswer<HolderPageDto> {
    return this.population.list(populationQuestions.grantingClients, query);
  }
}
