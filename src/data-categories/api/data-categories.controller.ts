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
import { CategoryUse } from '../category-use';
import { DataCategoriesService } from '../data-categories.service';
import type { DataCategory } from '../data-category';
import { CATALOGUE_VERSION } from '../shipped/shipped-categories';
import { toCategoryContent, toCategoryDto, toDeactivatedDto } from './data-category-mapping';
import {
  CreateDataCategoryDto,
  DataCategoriesDto,
  DataCategoryDto,
  DeactivatedCategoryDto,
  ListDataCategoriesQuery,
  WriteDataCategoryDto,
} from './data-category.dto';

const PATH = '/api/v1/data-categories';
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag of the version that was read.' };

@ApiTags('data-categories')
@Controller('api/v1/data-categories')
export class DataCategoriesController {
  constructor(
    private readonly categories: DataCategoriesService,
    private readonly use: CategoryUse,
  ) {}

  @Get()
  @Requires('purposes:read')
  @ApiProblems(503)
  @ApiOperation({
    operationId: 'listDataCategories',
    summary: 'The data categories that purposes may use: those of the shipped catalogue and your own',
  })
  async list(@Query() { active }: ListDataCategoriesQuery): Promise<DataCategoriesDto> {
    const all = await this.categories.all();
    const wanted = all.filter((category) => active === undefined || category.active === (active === 'true'));
    return { dataCategories: wanted.map(toCategoryDto), catalogueVersion: CATALOGUE_VERSION };
  }

  @Post()
  @Requires('purposes:write')
  @ApiProblems(409, 503)
  @ApiOperation({
    operationId: 'createDataCategory',
    summary: 'Create a data category of your own',
    description: 'At most 500 are kept beside the shipped ones.',
  })
  async create(
    @Body() wanted: CreateDataCategoryDto,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataCategoryDto> {
    const category = await this.categories.create(wanted.key, toCategoryContent(wanted), by);
    void reply.header('location', `${PATH}/${category.key}`);
    return tagged(reply, category);
  }

  @Get(':key')
  @Requires('purposes:read')
  @ApiProblems(404, 503)
  @ApiOperation({ operationId: 'getDataCategory', summary: 'One data category, with its ETag' })
  async get(
    @Param('key') key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataCategoryDto> {
    return tagged(reply, await this.categories.get(key));
  }

  @Put(':key')
  @Requires('purposes:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 409, 412, 428, 503)
  @ApiOperation({
    operationId: 'replaceDataCategory',
    summary: 'Replace what is said about a data category of your own',
    description: 'What the service ships is refused with 409.',
  })
  async replace(
    @Param('key') key: string,
    @Body() wanted: WriteDataCategoryDto,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataCategoryDto> {
    return tagged(reply, await this.categories.replace(key, toCategoryContent(wanted), ifMatch, by));
  }

  @Delete(':key')
  @HttpCode(204)
  @Requires('purposes:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 409, 412, 428, 502, 503, 504)
  @ApiOperation({
    operationId: 'deleteDataCategory',
    summary: 'Delete a data category of your own that nothing uses',
    description: 'While purposes or other categories use it, it is refused with 409, which names them.',
  })
  delete(
    @Param('key') key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.categories.delete(key, ifMatch, by);
  }

  @Post(':key/deactivate')
  @HttpCode(200)
  @Requires('purposes:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 412, 428, 502, 503, 504)
  @ApiOperation({
    operationId: 'deactivateDataCategory',
    summary: 'Deactivate a data category, shipped or your own',
    description:
      'Purposes cannot begin to use it any more. Those that use it keep it: `usedBy` lists them, so that somebody can ' +
      'look at each.',
  })
  async deactivate(
    @Param('key') key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeactivatedCategoryDto> {
    const category = await this.categories.setActive(key, false, ifMatch, by);
    void reply.header('etag', entityTag(category.version));
    return toDeactivatedDto(category, await this.use.purposesUsing(key));
  }

  @Post(':key/activate')
  @HttpCode(200)
  @Requires('purposes:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 412, 428, 503)
  @ApiOperation({ operationId: 'activateDataCategory', summary: 'Let purposes use a data category again' })
  async activate(
    @Param('key') key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataCategoryDto> {
    return tagged(reply, await this.categories.setActive(key, true, ifMatch, by));
  }
}

function tagged(reply: FastifyReply, category: DataCategory): DataCategoryDto {
  void reply.header('etag', entityTag(category.version));
  return toCategoryDto(category);
}
