import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../auth/requested-by';
import { Requires } from '../auth/requires';
import { ApiProblems } from '../common/api-problems';
import { toApiKeyDto, toApiKeyPageDto } from './api-key-dto-mapping';
import {
  ApiKeyDto,
  ApiKeyPageDto,
  CreateApiKeyDto,
  CreatedApiKeyDto,
  ListApiKeysQueryDto,
} from './api-keys.dto';
import { ApiKeysService } from './api-keys.service';
import { readPageToken } from './page-token';

const PATH = '/api/v1/api-keys';

@ApiTags('api-keys')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(private readonly apiKeys: ApiKeysService) {}

  @Post()
  @Requires('api-keys:write')
  @ApiProblems(409, 503)
  @ApiOperation({
    operationId: 'createApiKey',
    summary: 'Create an API key',
    description:
      'The key is shown in this answer and never again. Its roles may give only what the caller holds: ' +
      'otherwise the answer is 403 with the code `permission_not_held`.',
  })
  async create(
    @Body() wanted: CreateApiKeyDto,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatedApiKeyDto> {
    const { apiKey, key } = await this.apiKeys.create(wanted, by);
    void reply.header('location', `${PATH}/${apiKey.id}`);
    return { ...toApiKeyDto(apiKey), key };
  }

  @Get()
  @Requires('api-keys:read')
  @ApiProblems(503)
  @ApiOperation({ operationId: 'listApiKeys', summary: 'The API keys, in the order of their creation' })
  async list(@Query() { pageSize, pageToken }: ListApiKeysQueryDto): Promise<ApiKeyPageDto> {
    const after = pageToken === undefined ? undefined : readPageToken(pageToken);
    return toApiKeyPageDto(await this.apiKeys.page(pageSize, after));
  }

  @Get(':id')
  @Requires('api-keys:read')
  @ApiProblems(404, 503)
  @ApiOperation({ operationId: 'getApiKey', summary: 'One API key' })
  async get(@Param('id') id: string): Promise<ApiKeyDto> {
    return toApiKeyDto(await this.apiKeys.get(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('api-keys:write')
  @ApiProblems(404, 503)
  @ApiOperation({
    operationId: 'revokeApiKey',
    summary: 'Revoke an API key, on every instance at once',
    description: 'Revoking it again changes nothing. The key stays on the list with `revokedAt`.',
  })
  revoke(@Param('id') id: string, @RequestedBy() by: Requester): Promise<void> {
    return this.apiKeys.revoke(id, by);
  }
}
