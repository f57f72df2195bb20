import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { EffectiveHistoryLister } from './effective-history-lister';
import { EffectiveHistoryPageDto } from './effective-history.dto';
import {
  EffectiveHistoryQuery,
  PermissionHistoryPath,
  PermissionHistoryQuery,
} from './effective-history.query';

const DESCRIPTION =
  'By comparing what is effective before and after each revision, for everyone whom its changes concern: through grants, ' +
  'memberships, edited roles, groups, states and the catalogue. One entry for each subject and revision, with the changes ' +
  'that led to it and who made them. A page may have fewer entries than requested, and still a next page.';

@ApiTags('history')
@Controller('api/v1')
export class EffectiveHistoryController {
  constructor(private readonly lister: EffectiveHistoryLister) {}

  @Get('history/effective')
  @Requires('snapshots:read')
  @PageOrFile(EffectiveHistoryPageDto)
  @ApiOperation({
    operationId: 'listEffectiveHistory',
    summary: 'List permissions gained and lost',
    description: DESCRIPTION,
  })
  list(@Query() query: EffectiveHistoryQuery): ListAnswer<EffectiveHistoryPageDto> {
    return this.lister.list(query, query.permission);
  }

  @Get('permissions/:permission/history')
  @Requires('snapshots:read')
  @PageOrFile(EffectiveHistoryPageDto)
  @ApiOperation({
    operationId: 'listPermissionHistory',
    summary: 'List who gained and lost a permission',
    description: DESCRIPTION,
  })
  ofPermission(
    @Param() { permission }: PermissionHistoryPath,
    @Query() query: PermissionHistoryQuery,
  ): ListAnswer<EffectiveHistoryPageDto> {
    return this.lister.list(query, permission);
  }
}
