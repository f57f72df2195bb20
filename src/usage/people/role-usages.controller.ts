import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import type { RoleUsageDto } from './role-usage.dto';
import { RoleUsages } from './role-usages';

@ApiTags('usage')
@Controller('api/v1/roles')
export class RoleUsagesController {
  constructor(private readonly usages: RoleUsages) {}

  @Get(':id/usage')
  @Requires('usage:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'getRoleUsage',
    summary: "Get a role's usage",
    description:
      'What no holder of it uses, as Genesys marks it, and the exact policies of the role without that. `items` can be ' +
      'simulated; roles are edited in Genesys.',
  })
  get(@Param('id') id: string): Promise<RoleUsageDto> {
    return this.usages.get(id);
  }
}
