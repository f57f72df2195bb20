import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { LoadedPackDto, LoadPackDto, PackDto, PackListDto } from './packs.dto';
import { PacksService } from './packs.service';

@ApiTags('conflicts')
@Controller('api/v1/conflict-rule-packs')
export class PacksController {
  constructor(private readonly packs: PacksService) {}

  @Get()
  @Requires('conflicts:read')
  @ApiOperation({ operationId: 'listConflictRulePacks', summary: 'List rule packs' })
  list(): PackListDto {
    return this.packs.list();
  }

  @Get(':name')
  @Requires('conflicts:read')
  @ApiOperation({
    operationId: 'getConflictRulePack',
    summary: 'Get a rule pack',
    description: 'With its rules.',
  })
  get(@Param('name') name: string): PackDto {
    return this.packs.get(name);
  }

  @Post(':name/load')
  @HttpCode(200)
  @Requires('conflicts:write')
  @ApiBody({ type: LoadPackDto, required: false })
  @ApiProblems('too_many_conflict_rules')
  @ApiOperation({
    operationId: 'loadConflictRulePack',
    summary: 'Load a rule pack',
    description:
      'Missing rules are created, unedited ones are updated to the current pack, and edited ' +
      'ones stay. Loading again is harmless. References that the organisation lacks are reported, not refused.',
  })
  load(
    @Param('name') name: string,
    @Body() wanted: LoadPackDto,
    @RequestedBy() by: Requester,
  ): Promise<LoadedPackDto> {
    return this.packs.load(name, wanted?.owner, by);
  }
}
