import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { ExceptionsService } from './exceptions.service';
import { FindingDto, FindingPageDto, ListFindingsQueryDto, WriteExceptionDto } from './findings.dto';
import { FindingsService } from './findings.service';

@ApiTags('conflicts')
@Controller('api/v1/conflicts')
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly exceptions: ExceptionsService,
  ) {}

  @Get()
  @Requires('conflicts:read')
  @ApiProblems(400, 503)
  @ApiOperation({
    operationId: 'listConflicts',
    summary: 'Who breaks which rule',
    description:
      'Findings follow each revision and each change of a rule within seconds; `revision` and `current` say how far they ' +
      'are. Subjects that are inactive break no rules, as they can do nothing; those that no listing shows are judged.',
  })
  list(@Query() query: ListFindingsQueryDto): Promise<FindingPageDto> {
    return this.findings.list(query);
  }

  @Get(':id')
  @Requires('conflicts:read')
  @ApiProblems(404, 503)
  @ApiOperation({ operationId: 'getConflict', summary: 'One finding' })
  get(@Param('id') id: string): Promise<FindingDto> {
    return this.findings.get(id);
  }

  @Put(':id/exception')
  @Requires('conflicts:except')
  @ApiProblems(404, 409, 503)
  @ApiOperation({
    operationId: 'setConflictException',
    summary: 'Accept a violation for a time',
    description:
      'Takes the place of the exception before. When it expires the finding is open again. It outlives a finding that is ' +
      'resolved and comes back meanwhile.',
  })
  async set(
    @Param('id') id: string,
    @Body() wanted: WriteExceptionDto,
    @RequestedBy() by: Requester,
  ): Promise<FindingDto> {
    await this.exceptions.set(id, wanted, by);
    return this.findings.get(id);
  }

  @Delete(':id/exception')
  @HttpCode(204)
  @Requires('conflicts:except')
  @ApiProblems(404, 503)
  @ApiOperation({ operationId: 'endConflictException', summary: 'Accept a violation no longer' })
  end(@Param('id') id: string, @RequestedBy() by: Requester): Promise<void> {
    return this.exceptions.end(id, by);
  }
}
