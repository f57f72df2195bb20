import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { UsageLister } from '../lists/usage-lister';
import { KnownOperations } from '../operations/known-operations';
import { clientFindingList } from './client-finding-list';
import { ClientFindingPageDto, ListClientFindingsQuery } from './client-findings.dto';
import { clientUsageList } from './client-usage-list';
import { ClientUsagePageDto } from './client-usages.dto';
import { ListClientUsagesQuery } from './client-usages.query';

@ApiTags('usage')
@Controller('api/v1/usage')
export class ClientUsageListController {
  constructor(
    private readonly lister: UsageLister,
    private readonly operations: KnownOperations,
  ) {}

  @Get('oauth-clients')
  @Requires('usage:read')
  @PageOrFile(ClientUsagePageDto)
  @ApiOperation({
    operationId: 'listOAuthClientUsage',
    summary: 'List usage of OAuth clients',
    description:
      'How much of what each client holds it used in the known window. What is not known is never unused. By name.',
  })
  list(@Query() query: ListClientUsagesQuery): ListAnswer<ClientUsagePageDto> {
    return this.lister.list(query, clientUsageList(this.operations));
  }

  @Get('oauth-client-findings')
  @Requires('usage:read')
  @PageOrFile(ClientFindingPageDto)
  @ApiOperation({
    operationId: 'listOAuthClientFindings',
    summary: 'List findings of OAuth clients',
    description:
      'Clients whose creator is gone or inactive, that never called in the known window, whose tokens live long, that hold ' +
      'what they never used, or that can grant roles. What is not known is no finding. By name of the client.',
  })
  findings(@Query() query: ListClientFindingsQuery): ListAnswer<ClientFindingPageDto> {
    return this.lister.list(query, clientFindingList(this.operations, query));
  }
}
