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
import { AssertionDto, AssertionPageDto, ListAssertionsQueryDto, WriteAssertionDto } from './assertion.dto';
import { AssertionsReader } from './assertions-reader';

const PATH = '/api/v1/assertions';
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag of the version that was read.' };

@ApiTags('assertions')
@Controller('api/v1/assertions')
export class AssertionsController {
  constructor(private readonly assertions: AssertionsReader) {}

  @Get()
  @Requires('assertions:read')
  @ApiProblems(503)
  @ApiOperation({ operationId: 'listAssertions', summary: 'The assertions, in the order of their creation' })
  list(@Query() query: ListAssertionsQueryDto): Promise<AssertionPageDto> {
    return this.assertions.list(query);
  }

  @Post()
  @Requires('assertions:write')
  @ApiProblems(409, 503)
  @ApiOperation({
    operationId: 'createAssertion',
    summary: 'Create an assertion',
    description:
      'Ids that do not exist and permissions that match nothing are refused with 400, each by its place. While there is ' +
      'no snapshot they are taken as they are, and the answer has no `unresolved`. At most 200 assertions are kept. It is ' +
      'judged within seconds, and at each revision from then on.',
  })
  async create(
    @Body() wanted: WriteAssertionDto,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssertionDto> {
    const assertion = await this.assertions.create(wanted, by);
    void reply.header('location', `${PATH}/${assertion.id}`);
    return tagged(reply, assertion);
  }

  @Get(':id')
  @Requires('assertions:read')
  @ApiProblems(404, 503)
  @ApiOperation({ operationId: 'getAssertion', summary: 'One assertion, with its ETag' })
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<AssertionDto> {
    return tagged(reply, await this.assertions.get(id));
  }

  @Put(':id')
  @Requires('assertions:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 412, 428, 503)
  @ApiOperation({
    operationId: 'replaceAssertion',
    summary: 'Replace an assertion',
    description:
      'What the assertion named before may stay, even where the organisation does not have it any more.',
  })
  async replace(
    @Param('id') id: string,
    @Body() wanted: WriteAssertionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssertionDto> {
    return tagged(reply, await this.assertions.replace(id, wanted, ifMatch, by));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('assertions:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 412, 428, 503)
  @ApiOperation({
    operationId: 'deleteAssertion',
    summary: 'Delete an assertion',
    description: 'What it said, and when it failed, stays in the audit log.',
  })
  delete(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.assertions.delete(id, ifMatch, by);
  }
}

function tagged(reply: FastifyReply, assertion: AssertionDto): AssertionDto {
  void reply.header('etag', entityTag(assertion.version));
  return assertion;
}
