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
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { IfMatch } from '../../http/if-match';
import { Located } from '../../http/located';
import { ListDefinitionsQueryDto } from '../../definitions/definition.dto';
import { AssertionDto, AssertionPageDto, WriteAssertionDto } from './assertion.dto';
import { AssertionsReader } from './assertions-reader';

const PATH = '/api/v1/assertions';

@ApiTags('assertions')
@Controller('api/v1/assertions')
@UseInterceptors(EntityTagInterceptor)
export class AssertionsController {
  constructor(private readonly assertions: AssertionsReader) {}

  @Get()
  @Requires('assertions:read')
  @ApiOperation({
    operationId: 'listAssertions',
    summary: 'List assertions',
    description: 'In the order of their creation.',
  })
  list(@Query() query: ListDefinitionsQueryDto): Promise<AssertionPageDto> {
    return this.assertions.list(query);
  }

  @Post()
  @Located<AssertionDto>(({ id }) => `${PATH}/${id}`)
  @Requires('assertions:write')
  @ApiProblems('too_many_assertions')
  @ApiOperation({
    operationId: 'createAssertion',
    summary: 'Create an assertion',
    description:
      'Ids that do not exist and permissions that match nothing are refused with 400, each with a pointer. While ' +
      'there is no snapshot, they are accepted unchecked, and the answer has no `unresolved`. At most 200 ' +
      'assertions are kept. It is ' +
      'evaluated within seconds, and at each revision from then on.',
  })
  create(@Body() wanted: WriteAssertionDto, @RequestedBy() by: Requester): Promise<AssertionDto> {
    return this.assertions.create(wanted, by);
  }

  @Get(':id')
  @Requires('assertions:read')
  @ApiOperation({ operationId: 'getAssertion', summary: 'Get an assertion', description: 'With its ETag.' })
  get(@Param('id') id: string): Promise<AssertionDto> {
    return this.assertions.get(id);
  }

  @Put(':id')
  @Requires('assertions:write')
  @ApiOperation({
    operationId: 'replaceAssertion',
    summary: 'Replace an assertion',
    description:
      'References that the assertion already had may stay, even where they no longer exist in the organisation.',
  })
  replace(
    @Param('id') id: string,
    @Body() wanted: WriteAssertionDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<AssertionDto> {
    return this.assertions.replace(id, wanted, ifMatch, by);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('assertions:write')
  @ApiOperation({
    operationId: 'deleteAssertion',
    summary: 'Delete an assertion',
    description: 'Its content and its failures remain in the audit log.',
  })
  delete(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.assertions.delete(id, ifMatch, by);
  }
}
