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
import { RequestedBy, type Requester } from '../../../auth/requested-by';
import { Requires } from '../../../auth/requires';
import { ApiProblems } from '../../../http/api-problems';
import { ASKING_GENESYS } from '../../../http/common-problems';
import { EntityTagInterceptor } from '../../../http/entity-tag.interceptor';
import { IfMatch } from '../../../http/if-match';
import { Located } from '../../../http/located';
import { CategoryUse } from '../category-use';
import { DataCategoriesService } from '../data-categories.service';
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

@ApiTags('data-categories')
@Controller('api/v1/data-categories')
@UseInterceptors(EntityTagInterceptor)
export class DataCategoriesController {
  constructor(
    private readonly categories: DataCategoriesService,
    private readonly use: CategoryUse,
  ) {}

  @Get()
  @Requires('purposes:read')
  @ApiOperation({
    operationId: 'listDataCategories',
    summary: 'List data categories',
    description: 'Those of the shipped catalogue and custom ones.',
  })
  async list(@Query() { active }: ListDataCategoriesQuery): Promise<DataCategoriesDto> {
    const all = await this.categories.all();
    const wanted = all.filter((category) => active === undefined || category.active === (active === 'true'));
    return { dataCategories: wanted.map(toCategoryDto), catalogueVersion: CATALOGUE_VERSION };
  }

  @Post()
  @Located<DataCategoryDto>(({ key }) => `${PATH}/${key}`)
  @Requires('purposes:write')
  @ApiProblems('data_category_exists', 'too_many_data_categories')
  @ApiOperation({
    operationId: 'createDataCategory',
    summary: 'Create a data category',
    description: 'A custom one. ' + 'At most 500 in addition to the shipped ones.',
  })
  async create(
    @Body() wanted: CreateDataCategoryDto,
    @RequestedBy() by: Requester,
  ): Promise<DataCategoryDto> {
    return toCategoryDto(await this.categories.create(wanted.key, toCategoryContent(wanted), by));
  }

  @Get(':key')
  @Requires('purposes:read')
  @ApiOperation({
    operationId: 'getDataCategory',
    summary: 'Get a data category',
    description: 'With its ETag.',
  })
  async get(@Param('key') key: string): Promise<DataCategoryDto> {
    return toCategoryDto(await this.categories.get(key));
  }

  @Put(':key')
  @Requires('purposes:write')
  @ApiProblems('data_category_shipped')
  @ApiOperation({
    operationId: 'replaceDataCategory',
    summary: 'Replace a data category',
    description: 'A custom one. ' + 'What the service ships is refused with 409.',
  })
  async replace(
    @Param('key') key: string,
    @Body() wanted: WriteDataCategoryDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<DataCategoryDto> {
    return toCategoryDto(await this.categories.replace(key, toCategoryContent(wanted), ifMatch, by));
  }

  @Delete(':key')
  @HttpCode(204)
  @Requires('purposes:write')
  @ApiProblems(...ASKING_GENESYS, 'data_category_in_use', 'data_category_shipped', 'purposes_busy')
  @ApiOperation({
    operationId: 'deleteDataCategory',
    summary: 'Delete a data category',
    description:
      'A custom one that nothing uses. ' +
      'While purposes or other categories use it, it is refused with 409, which names them.',
  })
  delete(
    @Param('key') key: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.categories.delete(key, ifMatch, by);
  }

  @Post(':key/deactivate')
  @HttpCode(200)
  @Requires('purposes:write')
  @ApiProblems(...ASKING_GENESYS, 'purposes_busy')
  @ApiOperation({
    operationId: 'deactivateDataCategory',
    summary: 'Deactivate a data category',
    description:
      'Shipped or custom. ' +
      'Purposes can no longer begin to use it. Those that use it keep it: `usedBy` lists them, so that each ' +
      'can be reviewed.',
  })
  async deactivate(
    @Param('key') key: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<DeactivatedCategoryDto> {
    const category = await this.categories.setActive(key, false, ifMatch, by);
    return toDeactivatedDto(category, await this.use.purposesUsing(key));
  }

  @Post(':key/activate')
  @HttpCode(200)
  @Requires('purposes:write')
  @ApiOperation({
    operationId: 'activateDataCategory',
    summary: 'Activate a data category',
    description: 'Purposes may use it again.',
  })
  async activate(
    @Param('key') key: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<DataCategoryDto> {
    return toCategoryDto(await this.categories.setActive(key, true, ifMatch, by));
  }
}
