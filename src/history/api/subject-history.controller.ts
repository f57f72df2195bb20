import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { HistoryLister } from './history-lister';
import { HistoryPageDto } from './history.dto';
import { SubjectHistoryQuery } from './history.query';
import { TrusteeParams } from '../../users-roles/trustees/trustees.dto';

/** The history of one thing, beside the thing itself. */
@ApiTags('history')
@Controller('api/v1')
export class SubjectHistoryController {
  constructor(private readonly lister: HistoryLister) {}

  @Get('users/:id/history')
  @Requires('snapshots:read')
  @PageOrFile(HistoryPageDto)
  @ApiOperation({
    operationId: 'listUserHistory',
    summary: "List changes of a user's access",
    description: 'Grants, memberships and attributes, the newest first.',
  })
  ofUser(@Param('id') id: string, @Query() query: SubjectHistoryQuery): ListAnswer<HistoryPageDto> {
    return this.lister.list(query, { subject: { type: 'user', id } });
  }

  @Get('groups/:id/history')
  @Requires('snapshots:read')
  @PageOrFile(HistoryPageDto)
  @ApiOperation({
    operationId: 'listGroupHistory',
    summary: 'List changes of a group',
    description: 'What it holds, its people and its attributes, the newest first.',
  })
  ofGroup(@Param('id') groupId: string, @Query() query: SubjectHistoryQuery): ListAnswer<HistoryPageDto> {
    return this.lister.list(query, { groupId });
  }

  @Get('oauth-clients/:id/history')
  @Requires('snapshots:read')
  @PageOrFile(HistoryPageDto)
  @ApiOperation({
    operationId: 'listOAuthClientHistory',
    summary: "List changes of an OAuth client's access",
    description: 'Grants and attributes, the newest first.',
  })
  ofClient(@Param('id') id: string, @Query() query: SubjectHistoryQuery): ListAnswer<HistoryPageDto> {
    return this.lister.list(query, { subject: { type: 'oauth_client', id } });
  }

  @Get('trustees/:type/:id/history')
  @Requires('snapshots:read')
  @PageOrFile(HistoryPageDto)
  @ApiOperation({
    operationId: 'listTrusteeHistory',
    summary: "List changes of a trustee's access",
    description: 'Grants and attributes, the newest first.',
  })
  ofTrustee(
    @Param() subject: TrusteeParams,
    @Query() query: SubjectHistoryQuery,
  ): ListAnswer<HistoryPageDto> {
    return this.lister.list(query, { subject: { type: subject.type, id: subject.id } });
  }

  @Get('roles/:id/history')
  @Requires('snapshots:read')
  @PageOrFile(HistoryPageDto)
  @ApiOperation({
    operationId: 'listRoleHistory',
    summary: 'List changes of a role',
    description: 'Its grants and what it includes, the newest first.',
  })
  ofRole(@Param('id') roleId: string, @Query() query: SubjectHistoryQuery): ListAnswer<HistoryPageDto> {
    return this.lister.list(query, { roleId });
  }

  @Get('divisions/:id/history')
  @Requires('snapshots:read')
  @PageOrFile(HistoryPageDto)
  @ApiOperation({
    operationId: 'listDivisionHistory',
    summary: 'List changes in a division',
    description: 'Grants in it and its attributes, the newest first; `*` for grants in all divisions.',
  })
  ofDivision(
    @Param('id') divisionId: string,
    @Query() query: SubjectHistoryQuery,
  ): ListAnswer<HistoryPageDto> {
    return this.lister.list(query, { divisionId });
  }
}
