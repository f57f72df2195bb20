import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
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
  @ApiProblems(400, 503)
  @ApiOperation({
    operationId: 'listAssertionResults',
    summary: 'Whether the assertions hold, and who offends',
    description:
      'As they were judged last: results follow each revision and each change of an assertion within seconds. A pipeline ' +
      'that must know now has them judged instead (`evaluateAssertions`).',
  })
  list(@Query() query: ListResultsQueryDto): Promise<AssertionResultPageDto> {
    return this.results.list(query);
  }

  @Post('evaluations')
  @HttpCode(200)
  @Requires('assertions:read')
  @ApiProblems(400, 404, 409, 503)
  @ApiOperation({
    operationId: 'evaluateAssertions',
    summary: 'Judge assertions now',
    description:
      'In the newest revision here, or as if a simulated change were made. The answer is 200 whether they hold or not: ' +
      'look at `passed`. Nothing is kept and nothing recorded.',
  })
  evaluate(@Body() asked: EvaluateAssertionsDto): Promise<EvaluationDto> {
    return this.evaluations.evaluate(asked);
  }

  @Get(':id/offenders')
  @Requires('assertions:read')
  @ApiProblems(400, 404, 409, 503)
  @ApiOperation({
    operationId: 'listAssertionOffenders',
    summary: 'Everybody who makes an assertion fail',
    description: 'Judged now, whether the assertion is on or off.',
  })
  offenders(@Param('id') id: string, @Query() query: OffendersQueryDto): Promise<OffenderPageDto> {
    return this.evaluations.offenders(id, query);
  }
}
