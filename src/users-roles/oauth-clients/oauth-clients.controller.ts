import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { toGrantPageDto } from '../subjects/access-mapping';
import { HeldGrantPageDto } from '../subjects/grants.dto';
import { ListGrantsQuery } from '../subjects/grants.query';
import { SubjectLister } from '../subjects/subject-lister';
import { SubjectReader } from '../subjects/subject-reader';
import { freshnessOf, SubjectQuery } from '../subjects/subject.query';
import { toOAuthClientDetailsDto, toOAuthClientPageDto } from './oauth-client-mapping';
import { OAuthClientDetailsDto, OAuthClientPageDto } from './oauth-clients.dto';
import { ListOAuthClientsQuery } from './oauth-clients.query';

@ApiTags('inventory')
@Controller('api/v1/oauth-clients')
export class OAuthClientsController {
  constructor(
    private readonly lister: SubjectLister,
    private readonly reader: SubjectReader,
  ) {}

  @Get()
  @Requires('access:read')
  @ApiProblems(409, 503)
  @ApiOperation({ operationId: 'listOAuthClients', summary: 'The OAuth clients of the organisation' })
  async list(@Query() query: ListOAuthClientsQuery): Promise<OAuthClientPageDto> {
    const { name, state, roleId, hasRoles } = query;
    const filter = { name, state, roleId, hasRoles };
    return toOAuthClientPageDto(
      await this.lister.list('oauth-clients', query, { types: ['oauth_client'], ...filter }),
    );
  }

  @Get(':id')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'getOAuthClient', summary: 'One OAuth client, with roles and grants' })
  async get(@Param('id') id: string, @Query() query: SubjectQuery): Promise<OAuthClientDetailsDto> {
    return toOAuthClientDetailsDto(
      await this.reader.details({ type: 'oauth_client', id }, freshnessOf(query)),
    );
  }

  @Get(':id/grants')
  @Requires('access:read')
  @ApiProblems(404, 409, 503)
  @ApiOperation({ operationId: 'listOAuthClientGrants', summary: 'The grants of one OAuth client' })
  async grants(@Param('id') id: string, @Query() query: ListGrantsQuery): Promise<HeldGrantPageDto> {
    return toGrantPageDto(await this.reader.grants({ type: 'oauth_client', id }, query));
  }
}
