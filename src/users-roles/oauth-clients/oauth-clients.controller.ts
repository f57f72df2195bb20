import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { Requires } from '../../auth/requires';
import { HeldGrantPageDto } from '../subjects/grants.dto';
import { ListGrantsQuery } from '../subjects/grants.query';
import { SubjectLister } from '../subjects/subject-lister';
import { SubjectReader } from '../subjects/subject-reader';
import { freshnessOf, SubjectQuery } from '../subjects/subject.query';
import { toOAuthClientDetailsDto } from './oauth-client-mapping';
import { oauthClientList } from './oauth-client-list';
import { ListOAuthClientsQuery, OAuthClientDetailsDto, OAuthClientPageDto } from './oauth-clients.dto';

@ApiTags('inventory')
@Controller('api/v1/oauth-clients')
export class OAuthClientsController {
  constructor(
    private readonly lister: SubjectLister,
    private readonly reader: SubjectReader,
  ) {}

  @Get()
  @Requires('access:read')
  @PageOrFile(OAuthClientPageDto)
  @ApiOperation({ operationId: 'listOAuthClients', summary: 'List OAuth clients' })
  list(@Query() query: ListOAuthClientsQuery): ListAnswer<OAuthClientPageDto> {
    return this.lister.list(oauthClientList, query);
  }

  @Get(':id')
  @Requires('access:read')
  @ApiOperation({
    operationId: 'getOAuthClient',
    summary: 'Get an OAuth client',
    description: 'With roles and grants.',
  })
  get(@Param('id') id: string, @Query() query: SubjectQuery): Promise<OAuthClientDetailsDto> {
    return this.reader.details({ type: 'oauth_client', id }, freshnessOf(query), toOAuthClientDetailsDto);
  }

  @Get(':id/grants')
  @Requires('access:read')
  @PageOrFile(HeldGrantPageDto)
  @ApiOperation({ operationId: 'listOAuthClientGrants', summary: "List an OAuth client's grants" })
  grants(@Param('id') id: string, @Query() query: ListGrantsQuery): ListAnswer<HeldGrantPageDto> {
    return this.reader.grants({ type: 'oauth_client', id }, query);
  }
}
