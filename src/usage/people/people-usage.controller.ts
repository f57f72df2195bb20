import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { LastActsReader } from '../../genesys-audits/store/last-acts-reader';
import { UsageLister } from '../lists/usage-lister';
import { UnusedPermissionPageDto, UnusedRolePageDto } from './people-usage.dto';
import { ListRoleUsageQuery, ListUnusedPermissionsQuery, ListUnusedRolesQuery } from './people-usage.query';
import { powerfulUseList } from './powerful-use-list';
import { ListPowerfulUsesQuery, PowerfulUsePageDto } from './powerful-use.dto';
import { roleUsageList } from './role-usage-list';
import { RoleUsagePageDto } from './role-usage.dto';
import { unusedPermissionList } from './unused-permission-list';
import { unusedRoleList } from './unused-role-list';

@ApiTags('usage')
@Controller('api/v1/usage')
export class PeopleUsageController {
  constructor(
    private readonly lister: UsageLister,
    private readonly acts: LastActsReader,
  ) {}

  @Get('unused-roles')
  @Requires('usage:read')
  @PageOrFile(UnusedRolePageDto)
  @ApiOperation({
    operationId: 'listUnusedRoles',
    summary: 'List unused roles of users',
    description:
      'Roles that users hold and Genesys marks as unused, by user. `analysis` says when it was worked out. Users about ' +
      'whom it says nothing are listed with `use=not_known`, and never as unused.',
  })
  unusedRoles(@Query() query: ListUnusedRolesQuery): ListAnswer<UnusedRolePageDto> {
    return this.lister.list(query, unusedRoleList(query));
  }

  @Get('unused-permissions')
  @Requires('usage:read')
  @PageOrFile(UnusedPermissionPageDto)
  @ApiOperation({
    operationId: 'listUnusedPermissions',
    summary: 'List unused permissions of roles',
    description:
      'Permissions that roles include and Genesys marks as used by no holder, by role. Roles about which it says nothing are ' +
      'listed with `use=not_known`, and never as unused.',
  })
  unusedPermissions(@Query() query: ListUnusedPermissionsQuery): ListAnswer<UnusedPermissionPageDto> {
    return this.lister.list(query, unusedPermissionList(query));
  }

  @Get('roles')
  @Requires('usage:read')
  @PageOrFile(RoleUsagePageDto)
  @ApiOperation({
    operationId: 'listRoleUsage',
    summary: 'List usage of roles',
    description:
      'How many permissions of each role no holder uses, and how many holders do not use the role, as Genesys marks it. By ' +
      'name.',
  })
  roles(@Query() query: ListRoleUsageQuery): ListAnswer<RoleUsagePageDto> {
    return this.lister.list(query, roleUsageList(query));
  }

  @Get('powerful-permissions')
  @Requires('genesys-audits:read')
  @PageOrFile(PowerfulUsePageDto)
  @ApiOperation({
    operationId: 'listPowerfulPermissionUse',
    summary: 'List use of powerful permissions',
    description:
      'Who holds a powerful permission, and when Genesys last audited an act that it is meant for. Where the kept audits do ' +
      'not speak of it, that is not known, and never unused.',
  })
  powerful(@Query() query: ListPowerfulUsesQuery): ListAnswer<PowerfulUsePageDto> {
    return this.lister.list(query, powerfulUseList(this.acts, query));
  }
}
