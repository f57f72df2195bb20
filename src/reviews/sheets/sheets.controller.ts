import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { IfMatch } from '../../http/if-match';
import { unreadMediaType } from '../../http/refused-body';
import { DecidedDto } from '../decisions/decision.dto';
import { DECIDING } from '../items/items.controller';
import { DecisionSheets } from './decision-sheets';
import { DecisionSheetQuery } from './sheet.dto';

const CSV = 'text/csv; charset=utf-8';

@ApiTags('reviews')
@Controller('api/v1/reviews/:id/decision-sheet')
export class DecisionSheetsController {
  constructor(private readonly sheets: DecisionSheets) {}

  @Get()
  @Requires('reviews:decide')
  @ApiProblems('review_state', 'snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'getReviewDecisionSheet',
    summary: 'Export items to decide about as CSV',
    description:
      'The open items that are assigned to the caller and that the filter selects, at most 10,000, with empty columns for ' +
      'the decision. The ETag is that of the set of items.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(
    @Param('id') id: string,
    @Query() filter: DecisionSheetQuery,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { tag, text } = await this.sheets.open(id, { ...filter }, by);
    void reply.header('etag', tag);
    const disposition = 'attachment; filename="review-items.csv"';
    return new StreamableFile(Readable.from(text, { objectMode: false }), { type: CSV, disposition });
  }

  @Post()
  @HttpCode(200)
  @Requires('reviews:decide')
  @ApiProblems(...DECIDING, 'precondition_failed', 'precondition_required')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiOperation({
    operationId: 'decideReviewSheet',
    summary: 'Decide about items with CSV',
    description:
      'The sheet that was downloaded with the same filter and ETag, with `decision`, and where needed `reason`, ' +
      '`targetRoleId` and `targetDivisionId`, filled in; a line without a decision leaves its item open. Each item has ' +
      'exactly one line. Lines that are unknown, doubled, missing or wrong are named, and nothing is decided unless all ' +
      'are right.',
  })
  async decide(
    @Param('id') id: string,
    @Query() filter: DecisionSheetQuery,
    @Body() text: unknown,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Req() request: FastifyRequest,
  ): Promise<DecidedDto> {
    if (typeof text !== 'string') throw unreadMediaType(request);
    const { count, actId } = await this.sheets.decide(id, { ...filter }, text, ifMatch, by);
    return { decidedCount: count, actId };
  }
}
