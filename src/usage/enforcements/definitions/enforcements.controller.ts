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
import { ListDefinitionsQueryDto } from '../../../definitions/definition.dto';
import { ApiProblems } from '../../../http/api-problems';
import { EntityTagInterceptor } from '../../../http/entity-tag.interceptor';
import { IfMatch } from '../../../http/if-match';
import { Located } from '../../../http/located';
import { EnforcementDto, EnforcementPageDto, WriteEnforcementDto } from './enforcement.dto';
import { EnforcementsReader } from './enforcements-reader';

const PATH = '/api/v1/enforcements';

@ApiTags('enforcements')
@Controller('api/v1/enforcements')
@UseInterceptors(EntityTagInterceptor)
export class EnforcementsController {
  constructor(private readonly enforcements: EnforcementsReader) {}

  @Get()
  @Requires('usage:read')
  @ApiOperation({
    operationId: 'listEnforcements',
    summary: 'List upcoming enforcements',
    description: 'What Genesys is going to enforce, as it is kept here. In the order of creation.',
  })
  list(@Query() query: ListDefinitionsQueryDto): Promise<EnforcementPageDto> {
    return this.enforcements.list(query);
  }

  @Post()
  @Located<EnforcementDto>(({ id }) => `${PATH}/${id}`)
  @Requires('enforcements:write')
  @ApiProblems('too_many_enforcements')
  @ApiOperation({
    operationId: 'createEnforcement',
    summary: 'Create an enforcement',
    description:
      'A permission, an operation, or a permission for one operation, with the day from which it is enforced. At most 200 ' +
      'are kept.',
  })
  create(@Body() wanted: WriteEnforcementDto, @RequestedBy() by: Requester): Promise<EnforcementDto> {
    return this.enforcements.create(wanted, by);
  }

  @Get(':id')
  @Requires('usage:read')
  @ApiOperation({
    operationId: 'getEnforcement',
    summary: 'Get an enforcement',
    description: 'With its ETag.',
  })
  get(@Param('id') id: string): Promise<EnforcementDto> {
    return this.enforcements.get(id);
  }

  @Put(':id')
  @Requires('enforcements:write')
  @ApiOperation({ operationId: 'replaceEnforcement', summary: 'Replace an enforcement' })
  replace(
    @Param('id') id: string,
    @Body() wanted: WriteEnforcementDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<EnforcementDto> {
    return this.enforcements.replace(id, wanted, ifMatch, by);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('enforcements:write')
  @ApiOperation({
    operationId: 'deleteEnforcement',
    summary: 'Delete an enforcement',
    description: 'Its content remains in the audit log.',
  })
  delete(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.enforcements.delete(id, ifMatch, by);
  }
}
