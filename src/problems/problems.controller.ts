import { STATUS_CODES } from 'node:http';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/public';
import { entryOf, isAnsweredCode } from '../common/error-codes/error-codes';
import { NotFoundError } from '../common/errors';
import { ApiProblems } from '../http/api-problems';
import { acceptedFormat } from '../tables/accepted-format';
import { tableFormats } from '../tables/table-formats';
import { problemTypePage } from './problem-type-page';
import { ProblemTypeDto, ProblemTypePath } from './problem-type.dto';

/** Where the `type` of problem documents leads. */
@ApiTags('health')
@Controller('problems')
export class ProblemsController {
  @Get(':code')
  @Public('problem_types')
  @ApiProblems('not_acceptable')
  @ApiExtraModels(ProblemTypeDto)
  @ApiOkResponse({
    description: 'JSON, or a page for people.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ProblemTypeDto) } },
      'text/html': { schema: { type: 'string' } },
    },
  })
  @ApiOperation({
    operationId: 'getProblemType',
    summary: 'Get a problem type',
    description: 'What the `type` of a problem document refers to: when it happens, and what to do about it.',
  })
  get(
    @Param() { code }: ProblemTypePath,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): ProblemTypeDto | string {
    const problem = problemTypeOf(code);
    void reply.header('vary', 'Accept');
    if (acceptedFormat(accept, ['json', 'html']) === 'json') return problem;
    void reply.header('content-type', tableFormats.html.mediaType);
    return problemTypePage(problem);
  }
}

function problemTypeOf(code: string): ProblemTypeDto {
  if (!isAnsweredCode(code)) throw new NotFoundError('There is no problem with this code.');
  const { status, otherStatuses = [], when, remedy } = entryOf(code);
  const title = STATUS_CODES[status] ?? 'Error';
  return { code, title, status, otherStatuses: [...otherStatuses], when: `${when}.`, remedy };
}
