import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { Expensive } from '../../http/expensive';
import { ApiProblems } from '../../http/api-problems';
import { EvaluateAssertionsDto, EvaluationDto, OffenderPageDto, OffendersQueryDto } from './evaluations.dto';
import { EvaluationsService } from './evaluations.service';
import { AssertionResultPageDto, ListResultsQueryDto } from './results.dto';
import { ResultsService } from './results.service';

@ApiTags('assertions')
@Controller('api/v1/assertions')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly evaluations: EvaluationsService,
  ) {}

  @Get('results')
  @Requires('assertions:read')
  @ApiProblems('assertions_not_evaluated', 'snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listAssertionResults',
    summary: 'List assertion results',
    description:
      'Whether each assertion holds, and its offenders. ' +
      'As of the last evaluation: results follow each revision and each change of an assertion within seconds. A ' +
      'pipeline that needs a current result evaluates them instead (`evaluateAssertions`).',
  })
  list(@Query() query: ListResultsQueryDto): Promise<AssertionResultPageDto> {
    return this.results.list(query);
  }

  @Post('evaluations')
  @Expensive()
  @HttpCode(200)
  @Requires('assertions:read')
  @ApiProblems('base_revision_gone', 'not_found', 'snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'evaluateAssertions',
    summary: 'Evaluate assertions',
    description:
      'Against the newest revision here, or as if a simulated change were made. The response is 200 whether they ' +
      'hold or not: check `passed`. Nothing is stored or recorded.',
  })
  evaluate(@Body() asked: EvaluateAssertionsDto): Promise<EvaluationDto> {
    return this.evaluations.evaluate(asked);
  }

  @Get(':id/offenders')
  @Requires('assertions:read')
  @ApiProblems('base_revision_gone', 'snapshot_missing', 'snapshot_too_old', 'assertions_not_evaluated')
  @ApiOperation({
    operationId: 'listAssertionOffenders',
    summary: 'List offenders of an assertion',
    description:
      'Every subject that makes the assertion fail. ' + 'Evaluated now, whether the assertion is on or off.',
  })
  offenders(@Param('id') id: string, @Query() query: OffendersQueryDto): Promise<OffenderPageDto> {
    return this.evaluations.offenders(id, query);
  }
}
