import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { UsageLister } from '../lists/usage-lister';
import { KnownOperations } from '../operations/known-operations';
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
}
