import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../auth/requested-by';
import { Requires } from '../auth/requires';
import { ApiProblems } from '../http/api-problems';
import type { ApiKey } from './api-key';
import { toApiKeyDto, toApiKeyPageDto } from './api-key-dto-mapping';
import {
  ApiKeyDto,
  ApiKeyPageDto,
  CreateApiKeyDto,
  CreatedApiKeyDto,
  ListApiKeysQueryDto,
  RevokeApiKeyQueryDto,
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
  @ApiProblems('key_line_too_long', 'key_outlives_creator', 'permission_not_held', 'too_many_api_keys')
  @ApiOperation({
    operationId: 'createApiKey',
    summary: 'Create an API key',
    description:
      'The key is shown in this answer and never again. Its roles may give only what the caller holds: ' +
      "otherwise the answer is 403 with the code `permission_not_held`. It expires with the caller's credential " +
      'at the latest, unless that is an API key that does not expire: otherwise 403 with ' +
      '`key_outlives_creator`.',
  })
  async create(
    @Body() wanted: CreateApiKeyDto,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatedApiKeyDto> {
    const { apiKey, key } = await this.apiKeys.create(wanted, by);
    void reply.header('location', `${PATH}/${apiKey.id}`);
    return { ...(await this.shown(apiKey)), key };
  }

  @Get()
  @Requires('api-keys:read')
  @ApiOperation({
    operationId: 'listApiKeys',
    summary: 'List API keys',
    description: 'In the order of their creation.',
  })
  async list(@Query() { pageSize, pageToken }: ListApiKeysQueryDto): Promise<ApiKeyPageDto> {
    const after = pageToken === undefined ? undefined : readPageToken(pageToken);
    const page = await this.apiKeys.page(pageSize, after);
    return toApiKeyPageDto(page, await this.apiKeys.linesOf(page.apiKeys));
  }

  @Get(':id')
  @Requires('api-keys:read')
  @ApiOperation({ operationId: 'getApiKey', summary: 'Get an API key' })
  async get(@Param('id') id: string): Promise<ApiKeyDto> {
    return this.shown(await this.apiKeys.get(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('api-keys:write')
  @ApiOperation({
    operationId: 'revokeApiKey',
    summary: 'Revoke an API key',
    description:
      'Takes effect on every instance within seconds. Revoking a key again changes nothing. The key stays on the ' +
      'list with `revokedAt`. With `revokeDescendants` every key that descends from it is revoked as well: all ' +
      'of them or none.',
  })
  revoke(
    @Param('id') id: string,
    @Query() { revokeDescendants }: RevokeApiKeyQueryDto,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.apiKeys.revoke(id, revokeDescendants, by);
  }

  private async shown(apiKey: ApiKey): Promise<ApiKeyDto> {
    return toApiKeyDto(apiKey, (await this.apiKeys.linesOf([apiKey])).get(apiKey.id));
  }
}
