import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { ASKING_GENESYS } from '../../http/common-problems';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { IfMatch } from '../../http/if-match';
import { Located } from '../../http/located';
import { listToken, readNumberToken } from '../../http/list-token';
import { PurposesService } from '../purposes.service';
import {
  toPurposeDto,
  toPurposePageDto,
  toPurposeQuery,
  toPurposeVersionDto,
  toRequestedPurpose,
} from './purpose-mapping';
import { ListPurposesQuery, PurposeVersionsQuery } from './purpose.query';
import { PurposeDto, PurposePageDto, PurposeVersionPageDto } from './purpose-view.dto';
import { WritePurposeDto } from './purpose-write.dto';

const PATH = '/api/v1/purposes';

const WRITING_PURPOSES = [
  ...ASKING_GENESYS,
  // Another instance has taken the turn of writing.
  'genesys_cancelled',
  'purpose_change_not_applied',
  'purpose_change_unconfirmed',
  'purposes_busy',
] as const;

@ApiTags('purposes')
@Controller('api/v1/purposes')
@UseInterceptors(EntityTagInterceptor)
export class PurposesController {
  constructor(private readonly purposes: PurposesService) {}

  @Get()
  @Requires('purposes:read')
  @ApiProblems(...ASKING_GENESYS, 'purposes_busy')
  @ApiOperation({ operationId: 'listPurposes', summary: 'List purposes', description: 'Page by page.' })
  async list(@Query() query: ListPurposesQuery): Promise<PurposePageDto> {
    return toPurposePageDto(await this.purposes.page(toPurposeQuery(query)), query);
  }

  @Post()
  @Located<PurposeDto>(({ id }) => `${PATH}/${encodeURIComponent(id)}`)
  @Requires('purposes:write')
  @ApiProblems(...WRITING_PURPOSES, 'purpose_name_taken', 'too_many_purposes')
  @ApiOperation({
    operationId: 'createPurpose',
    summary: 'Create a purpose',
    description:
      'Data categories that are unknown or not active are refused with 400, each with the nearest known ones. A name ' +
      'that another purpose has, whatever its case and spacing, is refused with 409. At most 10,000 purposes are kept.',
  })
  async create(@Body() wanted: WritePurposeDto, @RequestedBy() by: Requester): Promise<PurposeDto> {
    return toPurposeDto(await this.purposes.create(toRequestedPurpose(wanted), by));
  }

  @Get(':id')
  @Requires('purposes:read')
  @ApiProblems(...ASKING_GENESYS, 'purposes_busy')
  @ApiOperation({ operationId: 'getPurpose', summary: 'Get a purpose', description: 'With its ETag.' })
  async get(@Param('id') id: string): Promise<PurposeDto> {
    return toPurposeDto(await this.purposes.get(id));
  }

  @Put(':id')
  @Requires('purposes:write')
  @ApiProblems(...WRITING_PURPOSES, 'purpose_name_taken', 'purpose_retired', 'purpose_status_step')
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
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<PurposeDto> {
    return toPurposeDto(await this.purposes.replace(id, toRequestedPurpose(wanted), ifMatch, by));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('purposes:write')
  @ApiProblems(...WRITING_PURPOSES, 'purpose_is_successor', 'purpose_retained')
  @ApiOperation({
    operationId: 'deletePurpose',
    summary: 'Delete a purpose',
    description:
      'Its versions stay readable. While a retention policy that it is linked to is enabled, it is refused with 409, ' +
      'which names the policies.',
  })
  delete(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.purposes.delete(id, ifMatch, by);
  }

  @Get(':id/versions')
  @Requires('purposes:read')
  @ApiOperation({
    operationId: 'listPurposeVersions',
    summary: 'List versions of a purpose',
    description: 'Newest first; those of a deleted purpose too.',
  })
  async versions(
    @Param('id') id: string,
    @Query() { pageSize, pageToken }: PurposeVersionsQuery,
  ): Promise<PurposeVersionPageDto> {
    const scope = ['purpose-versions', id];
    const before = pageToken === undefined ? undefined : readNumberToken(pageToken, scope);
    const { versions, next } = await this.purposes.versions(id, pageSize, before);
    return {
      versions: versions.map(toPurposeVersionDto),
      nextPageToken: next === undefined ? undefined : listToken(scope, [String(next)]),
    };
  }
}
