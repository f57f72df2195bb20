import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { entityTag } from '../../common/entity-tag';
import { listToken } from '../../common/list-token';
import type { StoredPurpose } from '../purpose';
import { PurposesService } from '../purposes.service';
import {
  toPurposeDto,
  toPurposePageDto,
  toPurposeQuery,
  toPurposeVersionDto,
  toWantedPurpose,
} from './purpose-mapping';
import { ListPurposesQuery, PurposeVersionsQuery } from './purpose.query';
import { PurposeDto, PurposePageDto, PurposeVersionPageDto } from './purpose-view.dto';
import { WritePurposeDto } from './purpose-write.dto';
import { readVersionToken } from './version-token';

const PATH = '/api/v1/purposes';
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag of the version that was read.' };

@ApiTags('purposes')
@Controller('api/v1/purposes')
export class PurposesController {
  constructor(private readonly purposes: PurposesService) {}

  @Get()
  @Requires('purposes:read')
  @ApiProblems(502, 503, 504)
  @ApiOperation({ operationId: 'listPurposes', summary: 'The data-sharing purposes, page by page' })
  async list(@Query() query: ListPurposesQuery): Promise<PurposePageDto> {
    return toPurposePageDto(await this.purposes.page(toPurposeQuery(query)), query);
  }

  @Post()
  @Requires('purposes:write')
  @ApiProblems(409, 413, 502, 503, 504)
  @ApiOperation({
    operationId: 'createPurpose',
    summary: 'Create a purpose',
    description:
      'Data categories that are unknown or not active are refused with 400, each with the nearest known ones. A name ' +
      'that another purpose has, whatever its case and spacing, is refused with 409. At most 10,000 purposes are kept.',
  })
  async create(
    @Body() wanted: WritePurposeDto,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PurposeDto> {
    const purpose = await this.purposes.create(toWantedPurpose(wanted), by);
    void reply.header('location', `${PATH}/${encodeURIComponent(purpose.id)}`);
    return tagged(reply, purpose);
  }

  @Get(':id')
  @Requires('purposes:read')
  @ApiProblems(404, 502, 503, 504)
  @ApiOperation({ operationId: 'getPurpose', summary: 'One purpose, with its ETag' })
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PurposeDto> {
    return tagged(reply, await this.purposes.get(id));
  }

  @Put(':id')
  @Requires('purposes:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 409, 412, 413, 428, 502, 503, 504)
  @ApiOperation({
    operationId: 'replacePurpose',
    summary: 'Replace a purpose',
    description:
      'A draft becomes active or retired, an active purpose inactive or retired, an inactive one active or retired; a ' +
      'retired one stays so, and only its successor can still be named.',
  })
  async replace(
    @Param('id') id: string,
    @Body() wanted: WritePurposeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PurposeDto> {
    return tagged(reply, await this.purposes.replace(id, toWantedPurpose(wanted), ifMatch, by));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('purposes:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 409, 412, 428, 502, 503, 504)
  @ApiOperation({
    operationId: 'deletePurpose',
    summary: 'Delete a purpose',
    description:
      'Its versions stay readable. While a retention policy that it is linked to is enabled, it is refused with 409, ' +
      'which names the policies.',
  })
  delete(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.purposes.delete(id, ifMatch, by);
  }

  @Get(':id/versions')
  @Requires('purposes:read')
  @ApiProblems(404, 503)
  @ApiOperation({
    operationId: 'listPurposeVersions',
    summary: 'What a purpose said, the newest version first; those of a deleted purpose too',
  })
  async versions(
    @Param('id') id: string,
    @Query() { pageSize, pageToken }: PurposeVersionsQuery,
  ): Promise<PurposeVersionPageDto> {
    const scope = ['purpose-versions', id];
    const before = pageToken === undefined ? undefined : readVersionToken(pageToken, scope);
    const { versions, next } = await this.purposes.versions(id, pageSize, before);
    return {
      versions: versions.map(toPurposeVersionDto),
      nextPageToken: next === undefined ? undefined : listToken(scope, [String(next)]),
    };
  }
}

function tagged(reply: FastifyReply, purpose: StoredPurpose): PurposeDto {
  void reply.header('etag', entityTag(purpose.version));
  return toPurposeDto(purpose);
}
