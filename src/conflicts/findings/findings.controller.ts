import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { Expensive } from '../../http/expensive';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { PastConflictPageDto, PastConflictsQuery } from '../past/past-conflicts.dto';
import { PastConflictsService } from '../past/past-conflicts.service';
import { ExceptionsService } from './exceptions.service';
import { FindingDto, FindingPageDto, ListFindingsQueryDto, WriteExceptionDto } from './findings.dto';
import { FindingsService } from './findings.service';

@ApiTags('conflicts')
@Controller('api/v1/conflicts')
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly exceptions: ExceptionsService,
    private readonly past: PastConflictsService,
  ) {}

  @Get()
  @Requires('conflicts:read')
  @ApiProblems('conflicts_not_evaluated', 'snapshot_missing', 'snapshot_too_old')
  @PageOrFile(FindingPageDto)
  @ApiOperation({
    operationId: 'listConflicts',
    summary: 'List findings',
    description:
      'Who violates which rule. ' +
      'Findings follow each revision and each change of a rule within seconds; `revision` and `current` say how far they ' +
      'are. Subjects that are inactive break no rules, as they cannot act; those that no listing shows are ' +
      'evaluated.',
  })
  list(@Query() query: ListFindingsQueryDto): ListAnswer<FindingPageDto> {
    return this.findings.list(query);
  }

  @Get('past')
  @Expensive()
  @Requires('conflicts:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listPastConflicts',
    summary: 'List violations at a past moment',
    description:
      'Who violated which rule then: the rules and built-in checks as they are now, evaluated in the nearest stored ' +
      'revision that is not later than `at`. Exceptions of that time are not considered.',
  })
  listPast(@Query() query: PastConflictsQuery): Promise<PastConflictPageDto> {
    return this.past.list(query);
  }

  @Get(':id')
  @Requires('conflicts:read')
  @ApiProblems('conflicts_not_evaluated', 'snapshot_missing', 'snapshot_too_old')
  @ApiOperation({ operationId: 'getConflict', summary: 'Get a finding' })
  get(@Param('id') id: string): Promise<FindingDto> {
    return this.findings.get(id);
  }

  @Put(':id/exception')
  @Requires('conflicts:except')
  @ApiProblems('conflict_resolved', 'own_exception')
  @ApiOperation({
    operationId: 'setConflictException',
    summary: 'Grant an exception',
    description:
      'Accepts a violation until a date. ' +
      'Replaces the previous exception. When it expires the finding is open again. It stays in force if the ' +
      'finding is resolved and opens again in the meantime.',
  })
  async set(
    @Param('id') id: string,
    @Body() wanted: WriteExceptionDto,
    @RequestedBy() by: Requester,
  ): Promise<FindingDto> {
    await this.exceptions.set(id, wanted, by);
    return this.findings.written(id);
  }

  @Delete(':id/exception')
  @HttpCode(204)
  @Requires('conflicts:except')
  @ApiOperation({ operationId: 'endConflictException', summary: 'Revoke an exception' })
  end(@Param('id') id: string, @RequestedBy() by: Requester): Promise<void> {
    return this.exceptions.end(id, by);
  }
}
